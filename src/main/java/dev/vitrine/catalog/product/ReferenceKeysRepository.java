package dev.vitrine.catalog.product;

import dev.vitrine.catalog.product.Names.Slugged;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Looks up everything that the lines of a batch name, in one statement. */
@Repository
class ReferenceKeysRepository {

  private static final String FIND =
      """
      SELECT json_build_object(
        'brands', (
          SELECT coalesce(json_agg(json_build_object(
            'id', b.id, 'handle', b.handle, 'name', b.name)), '[]')
          FROM brand b
          WHERE b.name = ANY(:brands) OR b.handle = ANY(:brands)),
        'categories', (
          SELECT coalesce(json_object_agg(c.external_id, c.id), '{}')
          FROM category c
          WHERE c.external_id = ANY(:categories)),
        'attributes', (
          SELECT coalesce(json_object_agg(a.key, json_build_object(
            'kind', a.kind, 'unit', a.unit)), '{}')
          FROM attribute a
          WHERE a.key = ANY(:attributes)),
        'values', (
          SELECT coalesce(json_agg(json_build_array(a.key, v.key)), '[]')
          FROM attribute a
          JOIN attribute_value v ON v.attribute_id = a.id
          WHERE a.key = ANY(:attributes) AND a.kind = 'ENUM' AND v.key = ANY(:values)),
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
          FROM variant v
          JOIN product p ON p.id = v.product_id
          WHERE v.sku = ANY(:skus)),
        'handles', (
          SELECT coalesce(json_object_agg(p.handle, p.external_id), '{}')
          FROM product p
          WHERE p.handle = ANY(:handles)),
        'slugs', (
          SELECT coalesce(json_agg(json_build_object(
            'locale', s.locale, 'slug', s.slug, 'owner', p.external_id)), '[]')
          FROM unnest(:slugLocales, :slugs) AS wanted (locale, slug)
          JOIN slug s ON s.kind = 'PRODUCT' AND s.current
            AND s.locale = wanted.locale AND s.slug = wanted.slug
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
        .bind("values", array(names.values()))
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
