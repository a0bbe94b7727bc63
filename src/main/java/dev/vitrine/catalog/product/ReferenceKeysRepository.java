package dev.vitrine.catalog.product;

import dev.vitrine.catalog.product.Names.Slugged;
import dev.vitrine.catalog.product.Names.Valued;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Looks up everything that the lines of a batch name, in one statement. */
@Repository
class ReferenceKeysRepository {

  /** Joins with unnest: to plan {@code = ANY} PostgreSQL would weigh each of thousands of names. */
  private static final String FIND =
      """
      SELECT json_build_object(
        'brands', (
          SELECT coalesce(json_agg(json_build_object(
            'id', b.id, 'handle', b.handle, 'name', b.name)), '[]')
          FROM brand b
          WHERE b.name IN (SELECT unnest(:brands)) OR b.handle IN (SELECT unnest(:brands))),
        'categories', (
          SELECT coalesce(json_object_agg(c.external_id, c.id), '{}')
          FROM unnest(:categories) AS named (external_id)
          JOIN category c ON c.external_id = named.external_id),
        'attributes', (
          SELECT coalesce(json_object_agg(a.key, json_build_object(
            'kind', a.kind, 'unit', a.unit, 'offered', (
              SELECT string_agg(o.key, ', ')
              FROM (
                SELECT v.key
                FROM attribute_value v
                WHERE v.attribute_id = a.id
                ORDER BY v.position, v.key
                LIMIT 12) o))), '{}')
          FROM unnest(:attributes) AS named (key)
          JOIN attribute a ON a.key = named.key),
        'values', (
          SELECT coalesce(json_agg(json_build_array(named.attribute, named.value)), '[]')
          FROM unnest(:valueAttributes, :values) AS named (attribute, value)
          JOIN attribute a ON a.key = named.attribute AND a.kind = 'ENUM'
          JOIN attribute_value v ON v.attribute_id = a.id AND v.key = named.value),
        'badges', (
          SELECT coalesce(json_agg(b.handle), '[]')
          FROM badge b),
        'customFields', (
          SELECT coalesce(json_object_agg(f.key, f.kind), '{}')
          FROM custom_field f),
        'markets', (
          SELECT coalesce(json_agg(m.handle), '[]')
          FROM market m),
        'variants', (
          SELECT coalesce(json_agg(json_build_object(
            'sku', v.sku, 'id', v.id, 'owner', p.external_id)), '[]')
          FROM unnest(:skus) AS named (sku)
          JOIN variant v ON v.sku = named.sku
          JOIN product p ON p.id = v.product_id),
        'bundles', (
          SELECT coalesce(json_agg(DISTINCT p.external_id), '[]')
          FROM unnest(:skus) AS named (sku)
          JOIN variant v ON v.sku = named.sku
          JOIN product p ON p.id = v.product_id
          WHERE EXISTS (SELECT FROM bundle_item b WHERE b.product_id = p.id)),
        'memberships', (
          SELECT coalesce(json_agg(json_build_object(
            'part', p.external_id, 'bundle', whole.external_id)), '[]')
          FROM unnest(:handles) AS named (external_id)
          JOIN product p ON p.external_id = named.external_id
          JOIN variant v ON v.product_id = p.id
          JOIN bundle_item b ON b.variant_id = v.id
          JOIN product whole ON whole.id = b.product_id),
        'handles', (
          SELECT coalesce(json_object_agg(p.handle, p.external_id), '{}')
          FROM unnest(:handles) AS named (handle)
          JOIN product p ON p.handle = named.handle),
        'slugs', (
          SELECT coalesce(json_agg(json_build_object(
            'locale', s.locale, 'slug', s.slug, 'owner', p.external_id)), '[]')
          FROM unnest(:slugLocales, :slugs) AS named (locale, slug)
          JOIN slug s ON s.kind = 'PRODUCT' AND s.current
            AND s.locale = named.locale AND s.slug = named.slug
          JOIN product p ON p.id = s.target_id)
      )::text AS found
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  ReferenceKeysRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Mono<References> find(Names names) {
    return database
        .sql(FIND)
        .bind("brands", array(names.brands()))
        .bind("categories", array(names.categories()))
        .bind("attributes", array(names.attributes()))
        .bind(
            "valueAttributes",
            names.values().stream().map(Valued::attribute).toArray(String[]::new))
        .bind("values", names.values().stream().map(Valued::value).toArray(String[]::new))
        .bind("skus", array(names.skus()))
        .bind("handles", array(names.handles()))
        .bind("slugLocales", names.slugs().stream().map(Slugged::locale).toArray(String[]::new))
        .bind("slugs", names.slugs().stream().map(Slugged::slug).toArray(String[]::new))
        .map(this::references)
        .one();
  }

  private static String[] array(Collection<String> names) {
    return names.toArray(String[]::new);
  }

  private References references(Readable row) {
    String found = row.get("found", String.class);
    return new References(json.readValue(found, References.Found.class));
  }
}
