package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.BundleItem;
import dev.vitrine.inventory.Availability;
import dev.vitrine.inventory.Availability.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        .flatMap(item -> Stream.ofNullable(parts.get(item.variantId())).map(it -> times(it, item)))
        .reduce(own, BundleAvailability::scarcer);
  }

  private static Availability times(Availability part, BundleItem item) {
    Integer quantity = part.quantity();
    if (quantity == null) {
      return part;
    }
    int bundles = quantity / item.quantity();
    return bundles == 0
        ? new Availability(Status.OUT_OF_STOCK, 0, null)
        : new Availability(part.status(), bundles, part.locationId());
  }

  private static Availability scarcer(Availability one, Availability other) {
    if (one.status() != other.status()) {
      return one.status().compareTo(other.status()) > 0 ? one : other;
    }
    int ofOne = Objects.requireNonNullElse(one.quantity(), Integer.MAX_VALUE);
    int ofOther = Objects.requireNonNullElse(other.quantity(), Integer.MAX_VALUE);
    return ofOther < ofOne ? other : one;
  }
}
