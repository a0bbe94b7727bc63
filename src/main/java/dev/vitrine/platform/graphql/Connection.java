package dev.vitrine.platform.graphql;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, as Relay has it.
 *
 * @param edges the page's objects with their cursors
 * @param pageInfo where the page lies
 * @param totalCount how many objects the whole list has
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {

  /** The page's objects without their cursors. */
  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** A page of a list that is wholly in memory; an edge's cursor is its place in the list. */
  public static <T> Connection<T> of(List<T> all, PageRequest page) {
    return ListPage.of(all, page);
  }

  /** The same page of other objects. */
  public <R> Connection<R> map(Function<? super T, ? extends R> mapper) {
    List<Edge<R>> mapped =
        edges.stream().map(edge -> new Edge<R>(edge.cursor(), mapper.apply(edge.node()))).toList();
    return new Connection<>(mapped, pageInfo, totalCount);
  }
}
