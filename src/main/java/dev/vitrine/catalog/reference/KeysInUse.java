package dev.vitrine.catalog.reference;

import dev.vitrine.platform.intake.Draft;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Knows which attributes and custom fields products have values of. */
@Repository
class KeysInUse {

  private static final String ATTRIBUTE_USED =
      """
      SELECT EXISTS (SELECT 1 FROM product p WHERE jsonb_exists(p.attributes, :key)) AS used
      """;

  private static final String CUSTOM_FIELD_USED =
      """
      SELECT EXISTS (SELECT 1 FROM product p WHERE jsonb_exists(p.custom_fields, :key)) AS used
      """;

  private static final String PRODUCTS =
      """
      SELECT p.id
      FROM product p
      WHERE jsonb_exists_any(p.attributes, :keys)
      """;

  private final DatabaseClient database;

  KeysInUse(DatabaseClient database) {
    this.database = database;
  }

  /** Refuses another kind for an attribute that products have values of. */
  Mono<Void> refuseIfAttribute(Draft<?> draft, String kind) {
    return refuse(ATTRIBUTE_USED, draft, kind);
  }

  /** Refuses another unit for an attribute that products have values of: they would be others. */
  Mono<Void> refuseUnitIfAttribute(Draft<?> draft) {
    return isUsed(ATTRIBUTE_USED, draft)
        .doOnNext(used -> draft.fields().reject("unit", ReferenceCode.UNIT_IN_USE))
        .then();
  }

  /** Refuses another kind for a custom field that products have values of. */
  Mono<Void> refuseIfCustomField(Draft<?> draft, String kind) {
    return refuse(CUSTOM_FIELD_USED, draft, kind);
  }

  private Mono<Void> refuse(String sql, Draft<?> draft, String kind) {
    return isUsed(sql, draft)
        .doOnNext(
            used -> draft.fields().reject("kind", ReferenceCode.KIND_IN_USE, Map.of("kind", kind)))
        .then();
  }

  private Mono<Boolean> isUsed(String sql, Draft<?> draft) {
    return database
        .sql(sql)
        .bind("key", draft.key())
        .mapValue(Boolean.class)
        .one()
        .filter(used -> used);
  }

  /** The products that have values of any of these attributes. */
  Flux<Long> products(java.util.Collection<String> attributeKeys) {
    return database
        .sql(PRODUCTS)
        .bind("keys", attributeKeys.toArray(String[]::new))
        .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
        .all();
  }
}
