package dev.vitrine.platform.graphql.execution;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of operations for metrics. Clients choose the names, so only so many different ones are
 * told apart, and none that is longer than anybody would write.
 */
final class OperationNames {

  private static final int MOST = 200;
  private static final int LONGEST = 100;

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  String bounded(@Nullable String name) {
    if (name == null) {
      return "anonymous";
    }
    if (known.contains(name)) {
      return name;
    }
    boolean mayBeTold = name.length() <= LONGEST && known.size() < MOST;
    return mayBeTold && known.add(name) ? name : "other";
  }
}
