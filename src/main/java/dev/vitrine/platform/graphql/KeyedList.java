package dev.vitrine.platform.graphql;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts pages out of lists that are wholly in memory and whose objects have keys. A cursor holds to
 * its object's key; should the object be gone, to the place where it stood.
 */
final class KeyedList<T> {

  private static final long SCOPE = Cursor.scope("keyed list");

  private final List<T> all;
  private final Function<? super T, String> key;

  KeyedList(List<T> all, Function<? super T, String> key) {
    this.all = all;
    this.key = key;
  }

  Connection<T> page(PageRequest page) {
    Optional<Position> cursor = Optional.ofNullable(page.cursor()).map(this::position);
    int from = cursor.map(Position::after).orElse(0);
    int to = cursor.map(Position::before).orElse(all.size());
    return page.backward()
        ? page(Math.max(0, to - page.size()), to)
        : page(from, Math.min(all.size(), from + page.size()));
  }

  private Connection<T> page(int from, int to) {
    List<Edge<T>> edges = IntStream.range(Math.min(from, to), to).mapToObj(this::edge).toList();
    return new Connection<>(edges, PageInfo.of(edges, to < all.size(), from > 0), all.size());
  }

  private Edge<T> edge(int place) {
    T object = all.get(place);
    return new Edge<>(Cursor.encode(SCOPE, List.of(key.apply(object), (long) place)), object);
  }

  private Position position(String cursor) {
    List<@Nullable Object> values = Cursor.decode(SCOPE, cursor);
    if (values.size() == 2
        && values.get(0) instanceof String named
        && values.get(1) instanceof Long place
        && place >= 0) {
      return find(named).orElseGet(() -> gone(place));
    }
    throw Cursor.invalid();
  }

  private Optional<Position> find(String named) {
    return IntStream.range(0, all.size())
        .filter(place -> key.apply(all.get(place)).equals(named))
        .mapToObj(place -> new Position(place, place + 1))
        .findFirst();
  }

  private Position gone(long place) {
    int gap = (int) Math.min(place, all.size());
    return new Position(gap, gap);
  }

  /**
   * Where a cursor points to.
   *
   * @param before the end of what comes before it
   * @param after the start of what follows it
   */
  private record Position(int before, int after) {}
}
