package dev.vitrine.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every badge of the shop. An immutable snapshot. */
public final class Badges {

  private final Map<String, Badge> byHandle = new LinkedHashMap<>();

  /** Takes badges with different handles. */
  public Badges(List<Badge> badges) {
    badges.forEach(each -> byHandle.put(each.handle(), each));
  }

  /** Every badge, in the order that it was given in. */
  public List<Badge> all() {
    return List.copyOf(byHandle.values());
  }

  /** The badge of this handle. */
  public Optional<Badge> named(String handle) {
    return Optional.ofNullable(byHandle.get(handle));
  }
}
