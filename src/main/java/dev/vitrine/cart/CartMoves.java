package dev.vitrine.cart;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves carts to other markets and currencies. */
@Component
class CartMoves {

  private final Markets markets;

  CartMoves(Markets markets) {
    this.markets = markets;
  }

  /** What is left out stays, as far as the market sells in the currency. */
  CartEdit move(MutationInput input) {
    return new CartEdit() {
      @Override
      public Mono<List<Refusal>> apply(CartDraft draft) {
        return Mono.just(move(draft, input));
      }

      @Override
      public Optional<Market> destination() {
        return input.value("market", String.class).flatMap(markets::named);
      }
    };
  }

  private List<Refusal> move(CartDraft draft, MutationInput input) {
    Optional<String> handle = input.value("market", String.class);
    Optional<Market> market =
        handle.isPresent() ? handle.flatMap(markets::named) : markets.byId(draft.cart().marketId());
    if (market.isEmpty()) {
      List<String> allowed = markets.all().stream().map(Market::handle).toList();
      return List.of(
          Refusal.of("UNKNOWN_MARKET", "market")
              .with(Map.of("allowed", String.join(", ", allowed))));
    }
    return move(draft, market.get(), input.value("currency", String.class));
  }

  private static List<Refusal> move(CartDraft draft, Market market, Optional<String> wanted) {
    if (wanted.isPresent() && !market.currencies().contains(wanted.get())) {
      return List.of(
          Refusal.of("CURRENCY_NOT_SOLD", "currency")
              .with(Map.of("allowed", String.join(", ", market.currencies()))));
    }
    String present = draft.cart().currency();
    String kept = market.currencies().contains(present) ? present : market.currency();
    move(draft, market, wanted.orElse(kept));
    return List.of();
  }

  /** An address that the market does not deliver to is forgotten. */
  static void move(CartDraft draft, Market market, String currency) {
    draft.move(market.id(), currency);
    String destination = Parcels.destination(draft.cart());
    if (destination != null
        && !market.countries().isEmpty()
        && !market.countries().contains(destination)) {
      draft.noAddress();
    }
  }
}
