package dev.vitrine.listing.assembly;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads where merchants put products. */
@Repository
class PlacementRepository {

  private static final String PLACEMENTS =
      """
      SELECT p.product_id, p.market_id, 'pin:' || p.scope AS scope, p.position
      FROM pin p
      WHERE p.product_id = ANY(:productIds)
      UNION ALL
      SELECT c.product_id, NULL, 'collection:' || c.collection_id, c.position
      FROM collection_product c
      WHERE c.product_id = ANY(:productIds)
      ORDER BY scope, position
      """;

  private final DatabaseClient database;

  PlacementRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The placements of products, by product; products without any are absent. */
  Mono<Map<Long, List<Placed>>> of(Collection<Long> productIds) {
    return database
        .sql(PLACEMENTS)
        .bind("productIds", productIds.toArray(Long[]::new))
        .map(
            row ->
                new Placed(
                    Objects.requireNonNull(row.get("product_id", Long.class)),
                    row.get("market_id", Long.class),
                    Objects.requireNonNull(row.get("scope", String.class)),
                    Objects.requireNonNull(row.get("position", Integer.class))))
        .all()
        .collectMultimap(Placed::productId)
        .map(Placed::lists);
  }

  /**
   * A place given to a product.
   *
   * @param productId the product's key
   * @param marketId where it holds; null for every market
   * @param scope see {@link dev.vitrine.listing.index.Scopes}
   * @param position from the front, lowest first
   */
  record Placed(long productId, @Nullable Long marketId, String scope, int position) {

    boolean holdsIn(long market) {
      return marketId == null || marketId == market;
    }

    private static Map<Long, List<Placed>> lists(Map<Long, Collection<Placed>> byProduct) {
      return byProduct.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }
  }
}
