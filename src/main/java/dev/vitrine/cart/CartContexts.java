package dev.vitrine.cart;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where carts are looked at: in their own markets and currencies, in the caller's language. */
@Component
public class CartContexts {

  private final CartRepository repository;
  private final Markets markets;
  private final Signatures signatures;

  CartContexts(CartRepository repository, Markets markets, Signatures signatures) {
    this.repository = repository;
    this.markets = markets;
    this.signatures = signatures;
  }

  /** Where a cart is looked at. */
  public ShopContext of(Cart cart, ShopContext caller) {
    return of(new Place(cart.marketId(), cart.currency()), caller);
  }

  /**
   * Where the cart of an id as a client sent it is looked at, or the one that its lines went into;
   * empty for one that is not of this shop, or too old.
   */
  Mono<ShopContext> find(String id, ShopContext caller) {
    return Mono.justOrEmpty(signatures.read(Carts.TYPE, id))
        .map(SignedId::number)
        .flatMap(repository::place)
        .map(place -> of(place, caller));
  }

  private ShopContext of(Place place, ShopContext caller) {
    Market market = markets.byId(place.marketId()).orElseGet(markets::shopDefault);
    return markets.moved(caller, market).in(place.currency());
  }

  /**
   * What says where a cart is looked at.
   *
   * @param marketId the market that it was made in
   * @param currency ISO 4217
   */
  record Place(long marketId, String currency) {}
}
