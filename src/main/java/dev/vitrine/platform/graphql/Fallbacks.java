package dev.vitrine.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.ResultPath;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The texts of one answer that are not in the language asked for, by their paths. */
public final class Fallbacks {

  private final Queue<Fallback> entries = new ConcurrentLinkedQueue<>();

  private Fallbacks() {}

  /** Notes that the text at a path was served in another locale. */
  public static void note(GraphQLContext context, ResultPath path, String servedLocale) {
    Fallbacks noted = context.computeIfAbsent(Fallbacks.class, key -> new Fallbacks());
    noted.entries.add(new Fallback(path.toList(), servedLocale));
  }

  /** What was noted so far, as it goes into an answer's extensions. */
  public static List<Map<String, Object>> of(GraphQLContext context) {
    Fallbacks noted = context.get(Fallbacks.class);
    return noted == null ? List.of() : noted.entries.stream().map(Fallback::toMap).toList();
  }

  private record Fallback(List<Object> path, String locale) {

    Map<String, Object> toMap() {
      return Map.of("path", path, "locale", locale);
    }
  }
}
