package dev.vitrine.delivery;

import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways in which the shop's things travel, held in memory. */
public final class DeliveryMethods {

  private final Snapshot<List<DeliveryMethod>> snapshot;

  DeliveryMethods(Snapshot<List<DeliveryMethod>> snapshot) {
    this.snapshot = snapshot;
  }

  /** The ways for a parcel, in the merchant's order. What is built in goes where no other does. */
  public List<DeliveryOption> options(Parcel parcel) {
    List<DeliveryOption> own = options(parcel, false);
    return own.isEmpty() ? options(parcel, true) : own;
  }

  private List<DeliveryOption> options(Parcel parcel, boolean builtIn) {
    return snapshot.current().stream()
        .filter(method -> method.builtIn() == builtIn)
        .flatMap(
            method -> method.cost(parcel).map(cost -> new DeliveryOption(method, cost)).stream())
        .toList();
  }

  /** One of the ways for a parcel. */
  public Optional<DeliveryOption> option(Parcel parcel, String handle) {
    return options(parcel).stream()
        .filter(option -> option.method().handle().equals(handle))
        .findFirst();
  }

  /** Whether what travels so is fetched, and needs no address; not where nothing is chosen. */
  public boolean isFetched(@Nullable String handle) {
    return snapshot.current().stream()
        .anyMatch(method -> method.handle().equals(handle) && method.isFetched());
  }

  /** Every way, in the merchant's order. */
  List<DeliveryMethod> all() {
    return snapshot.current();
  }
}
