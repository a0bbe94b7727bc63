package dev.vitrine.feed.box;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every box of the shop. An immutable snapshot.
 *
 * @param all by handle
 */
record DiscoveryBoxes(List<DiscoveryBox> all) {

  static DiscoveryBoxes of(List<DiscoveryBox> boxes) {
    return new DiscoveryBoxes(
        boxes.stream().sorted(Comparator.comparing(DiscoveryBox::handle)).toList());
  }

  Optional<DiscoveryBox> named(String handle) {
    return all.stream().filter(box -> box.handle().equals(handle)).findFirst();
  }

  /** The box of this handle, if visitors see it and it is sold in the currency. */
  Optional<DiscoveryBox> offered(String handle, String currency) {
    return named(handle).filter(box -> box.active() && box.in(currency).isPresent());
  }

  Optional<DiscoveryBox> byId(long id) {
    return all.stream().filter(box -> box.id() == id).findFirst();
  }
}
