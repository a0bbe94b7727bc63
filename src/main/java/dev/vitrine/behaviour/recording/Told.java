package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.platform.graphql.GlobalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An event as a storefront tells it.
 *
 * @param index which of the batch
 * @param field which kind's field of the input
 * @param fields what the field holds
 */
record Told(int index, String field, Map<?, ?> fields) {

  private static final Map<String, EventKind> KINDS =
      Map.of(
          "productViewed", EventKind.PRODUCT_VIEWED,
          "listingViewed", EventKind.LISTING_VIEWED,
          "searched", EventKind.SEARCHED,
          "collected", EventKind.COLLECTED,
          "addedToCart", EventKind.ADDED_TO_CART,
          "purchased", EventKind.PURCHASED);

  static Told of(int index, Map<?, ?> event) {
    Map.Entry<?, ?> only = event.entrySet().iterator().next();
    return new Told(index, (String) only.getKey(), (Map<?, ?>) only.getValue());
  }

  EventKind kind() {
    return Objects.requireNonNull(KINDS.get(field));
  }

  Instant at() {
    return (Instant) Objects.requireNonNull(fields.get("at"));
  }

  /** A text; empty where there is none. */
  String text(String name) {
    return fields.get(name) instanceof String text ? text.strip() : "";
  }

  @Nullable Integer position() {
    return fields.get("position") instanceof Integer position ? position : null;
  }

  boolean has(String name) {
    return fields.get(name) != null;
  }

  /** The key in a global id; empty where it is no id of this type. */
  Optional<Long> key(String name, String type) {
    return GlobalId.key(type, text(name));
  }

  /** The product that a field names. */
  Optional<Long> product(String name) {
    return key(name, "Product");
  }

  /** The variant that it names. */
  Optional<Long> variant() {
    return key("variantId", "ProductVariant");
  }

  /** Where in the arguments a field of it is. */
  String[] path(String name) {
    return new String[] {"events", Integer.toString(index), field, name};
  }

  static List<Told> all(List<?> events) {
    return IntStream.range(0, events.size())
        .mapToObj(index -> of(index, (Map<?, ?>) Objects.requireNonNull(events.get(index))))
        .toList();
  }
}
