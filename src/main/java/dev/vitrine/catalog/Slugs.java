package dev.vitrine.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The readable ends of paths: where they lead now, and where they led before. */
@Repository
public class Slugs {

  private static final String FIND =
      """
      SELECT s.target_id, s.locale, s.current
      FROM slug s
      WHERE s.slug = :slug AND s.kind = :kind
      ORDER BY s.current DESC, s.created_at DESC, s.target_id, s.locale
      """;

  private static final String CURRENT =
      """
      SELECT s.target_id, s.locale, s.slug
      FROM slug s
      WHERE s.kind = :kind AND s.target_id = ANY(:targetIds) AND s.current
      """;

  private final DatabaseClient database;

  Slugs(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Everything that a slug leads to or once led to, in any language; what it leads to now comes
   * first, then what it led to last.
   *
   * @param kind what is looked for
   * @param slug one path segment, not percent-encoded
   */
  public Flux<SlugTarget> find(SlugKind kind, String slug) {
    return database
        .sql(FIND)
        .bind("slug", slug)
        .bind("kind", kind.name())
        .map(
            row ->
                new SlugTarget(
                    Rows.id(row, "target_id"),
                    Rows.text(row, "locale"),
                    Boolean.TRUE.equals(row.get("current", Boolean.class))))
        .all();
  }

  /** The current slug by locale of each of these; what has none maps to an empty map. */
  public Mono<Map<Long, Map<String, String>>> current(SlugKind kind, Collection<Long> targetIds) {
    return database
        .sql(CURRENT)
        .bind("kind", kind.name())
        .bind("targetIds", targetIds.toArray(Long[]::new))
        .map(
            row ->
                new Held(
                    Rows.id(row, "target_id"), Rows.text(row, "locale"), Rows.text(row, "slug")))
        .all()
        .collectList()
        .map(rows -> byTarget(targetIds, rows));
  }

  private static Map<Long, Map<String, String>> byTarget(
      Collection<Long> ids, Collection<Held> rows) {
    Map<Long, Map<String, String>> byTarget = new LinkedHashMap<>();
    ids.forEach(id -> byTarget.put(id, new TreeMap<>()));
    rows.forEach(
        row ->
            byTarget
                .computeIfAbsent(row.targetId(), id -> new TreeMap<>())
                .put(row.locale(), row.slug()));
    return byTarget;
  }

  /** What a slug leads to. */
  public enum SlugKind {
    /** A product. */
    PRODUCT,
    /** A category; the slug is one segment of its path. */
    CATEGORY,
    /** A collection. */
    COLLECTION,
    /** A brand. */
    BRAND
  }

  /**
   * Where a slug leads.
   *
   * @param targetId the database's key of the product, category, collection or brand
   * @param locale the locale that the slug is written in
   * @param current false: a former slug, to be answered with a permanent redirect
   */
  public record SlugTarget(long targetId, String locale, boolean current) {}

  private record Held(long targetId, String locale, String slug) {}
}
