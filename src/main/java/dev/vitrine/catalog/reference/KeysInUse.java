package dev.vitrine.catalog.reference;

import dev.vitrine.platform.intake.Draft;
import java.util.Collection;
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

  private static final String VALUE_USED =
      """
      SELECT named.value
      FROM unnest(:values) AS named (value)
      WHERE EXISTS (
          SELECT FROM product p
          WHERE p.attributes -> :key @> jsonb_build_array(jsonb_build_object('choice', named.value))
            OR p.attributes -> :key = jsonb_build_object('choice', named.value))
        OR EXISTS (
          SELECT FROM variant v
          WHERE v.options @> jsonb_build_object(:key, named.value))
      LIMIT 1
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

  /** Refuses to drop a value that any product has. */
  Mono<Void> refuseIfAnyHas(Draft<?> draft, Collection<String> values) {
    return database
        .sql(VALUE_USED)
        .bind("key", draft.key())
        .bind("values", values.toArray(String[]::new))
        .mapValue(String.class)
        .first()
        .doOnNext(
            value ->
                draft.fields().reject("values", ReferenceCode.VALUE_IN_USE, Map.of("key", value)))
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
  Flux<Long> products(Collection<String> attributeKeys) {
    return database
        .sql(PRODUCTS)
        .bind("keys", attributeKeys.toArray(String[]::new))
        .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
        .all();
  }
}
