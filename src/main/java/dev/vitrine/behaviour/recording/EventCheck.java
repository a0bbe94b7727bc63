package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.platform.intake.StorableText;
import dev.vitrine.platform.mutation.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
  private static final Map<String, String> LISTINGS =
      Map.of("categoryId", "Category", "collectionId", "Collection", "brandId", "Brand");

  /** The keys of products that events name. */
  static Collection<Long> products(List<Told> events) {
    return events.stream()
        .flatMap(told -> Stream.of("productId", "clickedProductId").map(told::product))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** The keys of variants that events name. */
  static Collection<Long> variants(List<Told> events) {
    return events.stream().flatMap(told -> told.variant().stream()).distinct().toList();
  }

  /** What is wrong with an event; empty when nothing is. */
  Optional<Refusal> problem(Told told) {
    return time(told)
        .or(() -> product(told, "productId"))
        .or(() -> product(told, "clickedProductId"))
        .or(() -> variant(told))
        .or(() -> listing(told))
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
    boolean there = told.product(name).filter(known.products()::contains).isPresent();
    return there || !told.has(name)
        ? Optional.empty()
        : Optional.of(Refusal.of("PRODUCT_NOT_FOUND", told.path(name)));
  }

  private Optional<Refusal> variant(Told told) {
    boolean there = told.variant().map(known.variants()::get).equals(told.product("productId"));
    return there || !told.has("variantId")
        ? Optional.empty()
        : Optional.of(Refusal.of("NOT_FOUND", told.path("variantId")));
  }

  /** A listing is one of something. */
  private static Optional<Refusal> listing(Told told) {
    if (told.kind() != EventKind.LISTING_VIEWED) {
      return Optional.empty();
    }
    List<String> given = LISTINGS.keySet().stream().filter(told::has).sorted().toList();
    if (given.size() != 1) {
      return Optional.of(Refusal.of("INVALID", told.path("categoryId")));
    }
    String name = given.getFirst();
    return told.key(name, Objects.requireNonNull(LISTINGS.get(name))).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of("NOT_FOUND", told.path(name)));
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
