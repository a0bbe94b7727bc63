package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Badge;
import dev.vitrine.catalog.Badges;
import dev.vitrine.catalog.Brand;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Collection;
import dev.vitrine.catalog.Collections;
import dev.vitrine.catalog.CustomFieldDefinition;
import dev.vitrine.catalog.CustomFields;
import dev.vitrine.catalog.Rule;
import dev.vitrine.catalog.RuleReader;
import dev.vitrine.catalog.Slug;
import dev.vitrine.catalog.Slugs.SlugKind;
import dev.vitrine.market.LocalizedText;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.JsonRows;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads reference data as a whole. */
@Repository
class SnapshotRepository {

  private static final String SLUGS =
      """
      SELECT s.target_id, s.locale, s.slug, s.current
      FROM slug s
      WHERE s.kind = :kind
      ORDER BY s.created_at DESC
      """;

  private static final String CATEGORIES =
      """
      SELECT jsonb_build_object(
        'id', c.id,
        'externalId', c.external_id,
        'parentId', c.parent_id,
        'position', c.position,
        'taxClass', c.tax_class,
        'texts', c.texts,
        'slugs', (
          SELECT coalesce(jsonb_object_agg(s.locale, s.slug), '{}')
          FROM slug s
          WHERE s.kind = 'CATEGORY' AND s.target_id = c.id AND s.current)) AS state
      FROM category c
      """;

  private static final String BRANDS =
      """
      SELECT jsonb_build_object(
        'id', b.id,
        'handle', b.handle,
        'name', b.name,
        'texts', b.texts,
        'slugs', (
          SELECT coalesce(jsonb_object_agg(s.locale, s.slug), '{}')
          FROM slug s
          WHERE s.kind = 'BRAND' AND s.target_id = b.id AND s.current)) AS state
      FROM brand b
      """;

  private static final String COLLECTIONS =
      """
      SELECT jsonb_build_object(
        'id', c.id,
        'handle', c.handle,
        'rule', c.rule,
        'sort', c.sort,
        'texts', c.texts,
        'slugs', (
          SELECT coalesce(jsonb_object_agg(s.locale, s.slug), '{}')
          FROM slug s
          WHERE s.kind = 'COLLECTION' AND s.target_id = c.id AND s.current)) AS state
      FROM collection c
      """;

  private static final String ATTRIBUTES =
      """
      SELECT jsonb_build_object(
        'id', a.id,
        'key', a.key,
        'kind', a.kind,
        'unit', a.unit,
        'searchable', a.searchable,
        'filterable', a.filterable,
        'visible', a.visible,
        'position', a.position,
        'texts', a.texts,
        'values', (
          SELECT coalesce(jsonb_agg(jsonb_build_object(
            'key', v.key,
            'position', v.position,
            'swatch', v.swatch,
            'parent', v.parent,
            'texts', v.texts) ORDER BY v.position, v.key), '[]')
          FROM attribute_value v
          WHERE v.attribute_id = a.id)) AS state
      FROM attribute a
      """;

  private static final String BADGES =
      """
      SELECT jsonb_build_object('handle', b.handle, 'texts', b.texts) AS state
      FROM badge b
      ORDER BY b.handle
      """;

  private static final String CUSTOM_FIELDS =
      """
      SELECT jsonb_build_object(
        'key', f.key, 'kind', f.kind, 'visible', f.visible, 'texts', f.texts) AS state
      FROM custom_field f
      ORDER BY f.key
      """;

  private final DatabaseClient database;
  private final JsonRows rows;

  SnapshotRepository(DatabaseClient database, JsonRows rows) {
    this.database = database;
    this.rows = rows;
  }

  Mono<CategoryTree> categories() {
    return withSlugs(SlugKind.CATEGORY, CATEGORIES, Category.class, CategoryTree::new);
  }

  Mono<Brands> brands() {
    return withSlugs(SlugKind.BRAND, BRANDS, Brand.class, Brands::new);
  }

  Mono<Collections> collections() {
    return withSlugs(
        SlugKind.COLLECTION, COLLECTIONS, CollectionRow.class, CollectionRow::collections);
  }

  Mono<Attributes> attributes() {
    return optionKeys()
        .flatMap(
            options ->
                rows.all(ATTRIBUTES, AttributeDefinition.class)
                    .collectList()
                    .map(attributes -> new Attributes(attributes, options)));
  }

  private Mono<Set<String>> optionKeys() {
    return database
        .sql("SELECT key FROM option_key")
        .mapValue(String.class)
        .all()
        .collect(Collectors.toSet());
  }

  Mono<Badges> badges() {
    return rows.all(BADGES, Badge.class).collectList().map(Badges::new);
  }

  Mono<CustomFields> customFields() {
    return rows.all(CUSTOM_FIELDS, CustomFieldDefinition.class)
        .collectList()
        .map(CustomFields::new);
  }

  /** Slugs are read first: one that comes in between leads to nothing rather than missing. */
  private <R, S> Mono<S> withSlugs(
      SlugKind kind, String sql, Class<R> row, BiFunction<List<R>, List<Slug>, S> snapshot) {
    return slugs(kind)
        .flatMap(slugs -> rows.all(sql, row).collectList().map(all -> snapshot.apply(all, slugs)));
  }

  private Mono<List<Slug>> slugs(SlugKind kind) {
    return database
        .sql(SLUGS)
        .bind("kind", kind.name())
        .mapProperties(Slug.class)
        .all()
        .collectList();
  }

  private record CollectionRow(
      long id,
      String handle,
      @Nullable JsonNode rule,
      @Nullable String sort,
      Texts texts,
      LocalizedText slugs) {

    static Collections collections(List<CollectionRow> rows, List<Slug> slugs) {
      return new Collections(rows.stream().map(CollectionRow::collection).toList(), slugs);
    }

    Collection collection() {
      return new Collection(id, handle, parsed(rule), sort, texts, slugs);
    }

    private static @Nullable Rule parsed(@Nullable JsonNode rule) {
      return rule == null || rule.isNull() ? null : RuleReader.stored(rule);
    }
  }
}
