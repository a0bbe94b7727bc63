package dev.vitrine.platform.graphql;

import java.util.List;
import java.util.stream.IntStream;

/** Cuts pages out of lists that are wholly in memory. */
final class ListPage {

  private static final long SCOPE = Cursor.scope("list");

  private ListPage() {}

  static <T> Connection<T> of(List<T> all, PageRequest page) {
    int from = page.backward() ? Math.max(0, end(all, page) - page.size()) : start(page);
    int to = page.backward() ? end(all, page) : Math.min(all.size(), from + page.size());
    List<Edge<T>> edges =
        IntStream.range(Math.min(from, to), to)
            .mapToObj(i -> new Edge<>(Cursor.encode(SCOPE, List.of((long) i)), all.get(i)))
            .toList();
    return new Connection<>(edges, PageInfo.of(edges, to < all.size(), from > 0), all.size());
  }

  private static int start(PageRequest page) {
    return page.cursor() == null ? 0 : position(page.cursor()) + 1;
  }

  private static <T> int end(List<T> all, PageRequest page) {
    return page.cursor() == null ? all.size() : Math.min(all.size(), position(page.cursor()));
  }

  private static int position(String cursor) {
    List<Object> values = Cursor.decode(SCOPE, cursor);
    if (values.size() == 1 && values.getFirst() instanceof Long place && place >= 0) {
      return (int) Math.min(place, Integer.MAX_VALUE - 1);
    }
    throw Cursor.invalid();
  }
}
