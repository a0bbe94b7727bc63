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

  /**
   * A page of a list that is wholly in memory and whose objects have keys; an edge's cursor holds
   * to its object, wherever that comes to stand.
   */
  public static <T> Connection<T> of(
      List<T> all, PageRequest page, Function<? super T, String> key) {
    return new KeyedList<>(all, key).page(page);
  }

  /**
   * A page of objects that were read from where the page begins.
   *
   * @param found one more than the page holds, if there are so many; from its end towards its start
   *     when the page is read backward
   * @param totalCount how many objects the whole list has
   * @param cursor the cursor of an object
   */
  public static <T> Connection<T> ofRows(
      List<T> found, PageRequest page, int totalCount, Function<? super T, String> cursor) {
    boolean more = found.size() > page.size();
    List<T> kept = found.subList(0, Math.min(found.size(), page.size()));
    List<Edge<T>> edges =
        (page.backward() ? kept.reversed() : kept)
            .stream().map(object -> new Edge<T>(cursor.apply(object), object)).toList();
    boolean begun = page.cursor() != null;
    PageInfo info =
        page.backward() ? PageInfo.of(edges, begun, more) : PageInfo.of(edges, more, begun);
    return new Connection<>(edges, info, totalCount);
  }

  /** The same page of other objects. */
  public <R> Connection<R> map(Function<? super T, ? extends R> mapper) {
    List<Edge<R>> mapped =
        edges.stream().map(edge -> new Edge<R>(edge.cursor(), mapper.apply(edge.node()))).toList();
    return new Connection<>(mapped, pageInfo, totalCount);
  }
}
