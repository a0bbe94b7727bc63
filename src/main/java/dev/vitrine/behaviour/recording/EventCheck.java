package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.recording.Known.Named;
import dev.vitrine.platform.intake.StorableText;
import dev.vitrine.platform.mutation.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks events one by one.
 *
 * @param known what there is of what they name
 * @param visitorId whose device tells them
 * @param marketId the market that they happened in
 * @param earliest when they can have happened at the earliest
 * @param latest when at the latest
 */
record EventCheck(Known known, long visitorId, long marketId, Instant earliest, Instant latest) {

  private static final int LONGEST_QUERY = 1000;
  private static final int LONGEST_REQUEST = 200;
  private static final List<String> LISTINGS = List.of("brandId", "categoryId", "collectionId");

  /** What fields name, by the field. */
  private static final Map<String, String> TYPES =
      Map.of(
          "productId", "Product",
          "clickedProductId", "Product",
          "variantId", "ProductVariant",
          "categoryId", "Category",
          "collectionId", "Collection",
          "brandId", "Brand");

  /** What events name, of whatever type. */
  static Set<Named> named(List<Told> events) {
    return events.stream().flatMap(EventCheck::named).collect(Collectors.toSet());
  }

  private static Stream<Named> named(Told told) {
    return TYPES.entrySet().stream()
        .flatMap(field -> named(told, field.getKey(), field.getValue()).stream());
  }

  private static Optional<Named> named(Told told, String field, String type) {
    return told.key(field, type).map(key -> new Named(type, key));
  }

  /** What is wrong with an event; empty when nothing is. */
  Optional<Refusal> problem(Told told) {
    return time(told)
        .or(() -> product(told, "productId"))
        .or(() -> product(told, "clickedProductId"))
        .or(() -> variant(told))
        .or(() -> listing(told))
        .or(() -> position(told))
        .or(() -> words(told));
  }

  private Optional<Refusal> time(Told told) {
    if (told.at().isAfter(latest)) {
      return Optional.of(Refusal.of("EVENT_IN_FUTURE", told.path("at")));
    }
    return told.at().isBefore(earliest)
        ? Optional.of(Refusal.of("EVENT_TOO_OLD", told.path("at")))
        : Optional.empty();
  }

  private Optional<Refusal> product(Told told, String name) {
    return isThere(told, name) || !told.has(name)
        ? Optional.empty()
        : Optional.of(Refusal.of("PRODUCT_NOT_FOUND", told.path(name)));
  }

  private boolean isThere(Told told, String name) {
    return named(told, name, Objects.requireNonNull(TYPES.get(name)))
        .filter(known.things()::contains)
        .isPresent();
  }

  private Optional<Refusal> variant(Told told) {
    boolean there = told.variant().map(known.variants()::get).equals(told.product("productId"));
    return there || !told.has("variantId")
        ? Optional.empty()
        : Optional.of(Refusal.of("NOT_FOUND", told.path("variantId")));
  }

  /** A listing is one of something. */
  private Optional<Refusal> listing(Told told) {
    if (told.kind() != EventKind.LISTING_VIEWED) {
      return Optional.empty();
    }
    List<String> given = LISTINGS.stream().filter(told::has).toList();
    if (given.size() != 1) {
      return Optional.of(Refusal.of("INVALID", told.path("categoryId")));
    }
    String name = given.getFirst();
    return isThere(told, name)
        ? Optional.empty()
        : Optional.of(Refusal.of("NOT_FOUND", told.path(name)));
  }

  private static Optional<Refusal> position(Told told) {
    Integer position = told.position();
    return position == null || position >= 0
        ? Optional.empty()
        : Optional.of(Refusal.of("INVALID", told.path("position")));
  }

  private static Optional<Refusal> words(Told told) {
    for (String name : List.of("query", "requestId")) {
      if (!StorableText.is(told.text(name))) {
        return Optional.of(Refusal.of("INVALID", told.path(name)));
      }
    }
    if (told.text("query").length() > LONGEST_QUERY) {
      return Optional.of(tooLong(told, "query", LONGEST_QUERY));
    }
    if (told.text("requestId").length() > LONGEST_REQUEST) {
      return Optional.of(tooLong(told, "requestId", LONGEST_REQUEST));
    }
    return told.kind() == EventKind.SEARCHED && told.text("query").isEmpty()
        ? Optional.of(Refusal.of("REQUIRED", told.path("query")))
        : Optional.empty();
  }

  private static Refusal tooLong(Told told, String name, int max) {
    return Refusal.of("TEXT_TOO_LONG", told.path(name)).with(Map.of("max", max));
  }

  /** The event as it is written. */
  RecordedEvent event(Told told) {
    Long product = told.product("productId").orElse(null);
    return RecordedEvent.of(visitorId, told.kind(), product, marketId, told.at(), detail(told));
  }

  private static Map<String, Object> detail(Told told) {
    Map<String, Object> detail = new TreeMap<>();
    put(detail, "query", told.text("query"));
    put(detail, "request", told.text("requestId"));
    put(detail, "position", told.position());
    put(detail, "clickedProduct", told.product("clickedProductId").orElse(null));
    put(detail, "variant", told.variant().orElse(null));
    put(detail, "category", told.key("categoryId", "Category").orElse(null));
    put(detail, "collection", told.key("collectionId", "Collection").orElse(null));
    put(detail, "brand", told.key("brandId", "Brand").orElse(null));
    return detail;
  }

  private static void put(Map<String, Object> detail, String name, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      detail.put(name, value);
    }
  }
}
