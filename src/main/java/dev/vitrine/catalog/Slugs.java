package dev.vitrine.catalog;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The readable ends of paths: where they lead now, and where they led before. */
public interface Slugs {

  /**
   * Everything that a slug leads to or once led to, in any language; what it leads to now comes
   * first.
   *
   * @param kind what is looked for
   * @param slug one path segment, as written in the path (not percent-encoded)
   */
  Flux<SlugTarget> find(SlugKind kind, String slug);

  /** The current slug by locale of each of these; what has none maps to an empty map. */
  Mono<Map<Long, Map<String, String>>> current(SlugKind kind, Collection<Long> targetIds);

  /** What a slug leads to. */
  enum SlugKind {
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
  record SlugTarget(long targetId, String locale, boolean current) {}
}
