package dev.vitrine.platform.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lies in its list.
 *
 * @param hasNextPage whether more follows
 * @param hasPreviousPage whether something comes before
 * @param startCursor the first edge's cursor; null on an empty page
 * @param endCursor the last edge's cursor; null on an empty page
 */
public record PageInfo(
    boolean hasNextPage,
    boolean hasPreviousPage,
    @Nullable String startCursor,
    @Nullable String endCursor) {

  /** The page info of a page's edges. */
  public static PageInfo of(List<? extends Edge<?>> edges, boolean hasNext, boolean hasPrevious) {
    if (edges.isEmpty()) {
      return new PageInfo(hasNext, hasPrevious, null, null);
    }
    return new PageInfo(hasNext, hasPrevious, edges.getFirst().cursor(), edges.getLast().cursor());
  }
}
