package dev.vitrine.platform.graphql;

import graphql.GraphQLContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The stores that an answer had to do without: {@code extensions.degraded}. */
public final class Degraded {

  private final Set<String> stores = new ConcurrentSkipListSet<>();

  private Degraded() {}

  /**
   * Notes that a store, such as {@code elasticsearch}, gave nothing and the answer is the poorer.
   */
  public static void note(GraphQLContext context, String store) {
    Degraded noted = context.computeIfAbsent(Degraded.class, key -> new Degraded());
    noted.stores.add(store);
  }

  /** The stores noted so far, by name. */
  public static Collection<String> of(GraphQLContext context) {
    Degraded noted = context.get(Degraded.class);
    return noted == null ? List.of() : List.copyOf(noted.stores);
  }
}
