package dev.vitrine.platform.graphql.execution;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of operations for metrics. Clients choose the names, so only so many different ones are
 * told apart.
 */
final class OperationNames {

  private static final int MOST = 200;

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  String bounded(@Nullable String name) {
    if (name == null) {
      return "anonymous";
    }
    if (known.contains(name)) {
      return name;
    }
    return known.size() < MOST && known.add(name) ? name : "other";
  }
}
