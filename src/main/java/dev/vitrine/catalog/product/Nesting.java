package dev.vitrine.catalog.product;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which products are bundles and which are parts of one, by external id. A bundle consists of
 * single products: neither of itself nor of other bundles.
 */
final class Nesting {

  private final Map<String, Set<String>> bundlesByPart = new HashMap<>();
  private final Set<String> bundles = new HashSet<>();

  Nesting(Collection<String> bundles, List<Membership> memberships) {
    this.bundles.addAll(bundles);
    memberships.forEach(each -> add(each.part(), each.bundle()));
  }

  private void add(String part, String bundle) {
    bundlesByPart.computeIfAbsent(part, key -> new HashSet<>()).add(bundle);
  }

  boolean isBundle(String externalId) {
    return bundles.contains(externalId);
  }

  boolean isPart(String externalId) {
    return !bundlesByPart.getOrDefault(externalId, Set.of()).isEmpty();
  }

  /** Takes note of what a product consists of now, of nothing if it is no bundle. */
  void put(String bundle, Collection<String> parts) {
    bundlesByPart.values().forEach(holding -> holding.remove(bundle));
    bundles.remove(bundle);
    if (!parts.isEmpty()) {
      bundles.add(bundle);
      parts.forEach(part -> add(part, bundle));
    }
  }

  /** A product and a bundle that it is a part of. */
  record Membership(String part, String bundle) {}
}
