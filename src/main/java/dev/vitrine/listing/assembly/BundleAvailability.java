package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.BundleItem;
import dev.vitrine.inventory.Availability;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A bundle can be bought as often as the scarcest of its parts allows. */
final class BundleAvailability {

  private BundleAvailability() {}

  /**
   * The availability of a bundle.
   *
   * @param own what its merchant says of the bundle itself
   * @param items its parts
   * @param parts the availability of all parts, by variant
   */
  static Availability of(Availability own, List<BundleItem> items, Map<Long, Availability> parts) {
    return items.stream()
        .flatMap(
            item ->
                Stream.ofNullable(item.variantId())
                    .flatMap(variant -> Stream.ofNullable(parts.get(variant)))
                    .map(part -> part.times(item.quantity())))
        .reduce(own, Availability::scarcer);
  }
}
