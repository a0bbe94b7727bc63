package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads which products were put into collections by hand. */
@Repository
class CollectionProductRepository {

  private static final String PRODUCTS =
      """
      SELECT c.collection_id, p.external_id
      FROM collection_product c
      JOIN product p ON p.id = c.product_id
      WHERE c.collection_id = ANY(:ids)
      ORDER BY c.collection_id, c.position
      """;

  private final DatabaseClient database;

  CollectionProductRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The external ids of each collection's products, in their order. */
  Mono<Map<Collection, List<String>>> of(List<Collection> collections) {
    return database
        .sql(PRODUCTS)
        .bind("ids", collections.stream().map(Collection::id).toArray(Long[]::new))
        .map(
            row ->
                new Member(
                    Objects.requireNonNull(row.get("collection_id", Long.class)),
                    Objects.requireNonNull(row.get("external_id", String.class))))
        .all()
        .collectList()
        .map(members -> byCollection(collections, members));
  }

  private static Map<Collection, List<String>> byCollection(
      List<Collection> collections, List<Member> members) {
    Map<Long, List<String>> byId =
        members.stream()
            .collect(
                Collectors.groupingBy(
                    Member::collectionId,
                    Collectors.mapping(Member::externalId, Collectors.toList())));
    return collections.stream()
        .collect(Collectors.toMap(it -> it, it -> byId.getOrDefault(it.id(), List.of())));
  }

  private record Member(long collectionId, String externalId) {}
}
