package dev.vitrine.cart;

import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.signing.Signatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adds, changes and removes lines: all that is asked for together, or nothing. */
@Component
class LineEdits {

  static final String TYPE = "CartLine";

  private final CartProperties properties;
  private final StockCheck stock;
  private final CartPricing pricing;
  private final Signatures signatures;

  LineEdits(
      CartProperties properties, StockCheck stock, CartPricing pricing, Signatures signatures) {
    this.properties = properties;
    this.stock = stock;
    this.pricing = pricing;
    this.signatures = signatures;
  }

  /**
   * Adds lines.
   *
   * @param listed what the cart's market sells of them, by variant
   * @param marketId the market that was looked at
   */
  CartEdit add(List<LineInput> lines, Map<Long, ListedVariant> listed, long marketId) {
    return draft -> {
      if (draft.cart().marketId() != marketId) {
        return Mono.just(List.of(movedMeanwhile(draft)));
      }
      List<Refusal> refusals = new ArrayList<>();
      Map<Integer, List<String>> asked = new HashMap<>();
      lines.forEach(line -> add(draft, line, listed, refusals, asked));
      return checked(draft, refusals, asked);
    };
  }

  private static Refusal movedMeanwhile(CartDraft draft) {
    return Refusal.of("VERSION_CONFLICT", "cartId")
        .with(Map.of("currentVersion", draft.cart().version()));
  }

  private void add(
      CartDraft draft,
      LineInput input,
      Map<Long, ListedVariant> listed,
      List<Refusal> refusals,
      Map<Integer, List<String>> asked) {
    List<Refusal> wrong = input.problems(properties.maxQuantity());
    Optional<ListedVariant> variant = input.variant().map(listed::get);
    if (variant.isEmpty()) {
      refusals.add(Refusal.of("VARIANT_NOT_SOLD", input.path("variantId")));
    }
    refusals.addAll(wrong);
    if (wrong.isEmpty() && variant.isPresent()) {
      CartLine line = CartLine.of(variant.get(), input.wanted(), input.said());
      draft.add(line);
      draft.lines().stream()
          .filter(line::isSameAs)
          .forEach(present -> grown(present, input, refusals, asked));
    }
  }

  private void grown(
      CartLine line, LineInput input, List<Refusal> refusals, Map<Integer, List<String>> asked) {
    String[] field = input.path("quantity");
    Quantities.problem(line.quantity(), properties.maxQuantity(), field).ifPresent(refusals::add);
    asked.put(line.number(), input.fullPath("quantity"));
  }

  private Mono<List<Refusal>> checked(
      CartDraft draft, List<Refusal> refusals, Map<Integer, List<String>> asked) {
    if (draft.cart().chosen().size() > properties.maxLines()) {
      refusals.add(
          Refusal.of("TOO_MANY_LINES", "lines").with(Map.of("max", properties.maxLines())));
    }
    return refusals.isEmpty()
        ? stock.enough(draft, pricing.market(draft.cart()), asked)
        : Mono.just(refusals);
  }

  /** Sets quantities or what the shopper says of lines. */
  CartEdit update(List<LineInput> lines) {
    return draft -> {
      List<Refusal> refusals = new ArrayList<>();
      Map<Integer, List<String>> asked = new HashMap<>();
      lines.forEach(line -> update(draft, line, refusals, asked));
      return checked(draft, refusals, asked);
    };
  }

  private void update(
      CartDraft draft, LineInput input, List<Refusal> refusals, Map<Integer, List<String>> asked) {
    Optional<CartLine> line = line(draft, input.id());
    if (line.isEmpty()) {
      refusals.add(Refusal.of("LINE_NOT_FOUND", input.path("lineId")));
      return;
    }
    if (line.get().isGift()) {
      refusals.add(Refusal.of("LINE_IS_GIFT", input.path("lineId")));
      return;
    }
    refusals.addAll(input.problems(properties.maxQuantity()));
    CartLine present = line.get();
    int quantity = input.quantity() == null ? present.quantity() : input.quantity();
    draft.replace(
        present.number(),
        old -> old.with(quantity, input.attributes() == null ? old.attributes() : input.said()));
    if (quantity > present.quantity()) {
      asked.put(present.number(), input.fullPath("quantity"));
    }
  }

  /** Removes lines. */
  CartEdit remove(List<?> lineIds) {
    return draft -> {
      List<Refusal> refusals = new ArrayList<>();
      for (int i = 0; i < lineIds.size(); i++) {
        String index = Integer.toString(i);
        line(draft, String.valueOf(lineIds.get(i)))
            .ifPresentOrElse(
                line -> draft.remove(line.number()),
                () -> refusals.add(Refusal.of("LINE_NOT_FOUND", "lineIds", index)));
      }
      return Mono.just(refusals);
    };
  }

  /** The line of an id as a client sent it, if it is one of this cart. */
  Optional<CartLine> line(CartDraft draft, String id) {
    return signatures
        .read(TYPE, id)
        .map(known -> known.key().split("\\.", 2))
        .filter(key -> key[0].equals(Long.toString(draft.cart().id())))
        .flatMap(key -> draft.line(Integer.parseInt(key[1])));
  }

  /** The id of a line as it travels. */
  static String id(Signatures signatures, long cartId, int number) {
    return signatures.id(TYPE, cartId + "." + number);
  }
}
