package dev.vitrine.cart;

import dev.vitrine.market.Markets;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import dev.vitrine.pricing.quote.LinePrice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Gives guests' carts to those who sign in. Both carts are held while one goes into the other, so
 * what is added meanwhile to the guest's comes either before, or finds where its lines went. The
 * guest's is always held first, as by those who follow it to where its lines went: so nobody waits
 * for somebody who waits for them.
 */
@Service
class CartMerge {

  private final Carts carts;
  private final CartRepository repository;
  private final CartProperties properties;
  private final Markets markets;
  private final Gifts gifts;
  private final Signatures signatures;

  CartMerge(
      Carts carts,
      CartRepository repository,
      CartProperties properties,
      Markets markets,
      Gifts gifts,
      Signatures signatures) {
    this.carts = carts;
    this.repository = repository;
    this.properties = properties;
    this.markets = markets;
    this.gifts = gifts;
    this.signatures = signatures;
  }

  /** What may come into a guest's cart as a gift; to be found out before anything is held. */
  Mono<GiftOffer> offer(Optional<String> guestId) {
    return Mono.justOrEmpty(guestId)
        .flatMap(carts::find)
        .flatMap(cart -> Mono.justOrEmpty(markets.byId(cart.marketId())))
        .flatMap(gifts::offer)
        .defaultIfEmpty(GiftOffer.NONE);
  }

  /**
   * Merges the cart of an id as a client sent it into the customer's, in the caller's transaction.
   *
   * @param guestId empty for none
   * @param offer what may come into the guest's cart as a gift
   * @return the customer's cart and what changed; empty when there is none
   */
  Mono<CartAnswer> merge(long customerId, Optional<String> guestId, GiftOffer offer) {
    return Mono.justOrEmpty(guestId.flatMap(id -> signatures.read(Carts.TYPE, id)))
        .map(SignedId::number)
        .flatMap(this::holdGuest)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(guest -> mergeHeld(customerId, guest, offer));
  }

  /** What is somebody's already, or went into another cart, is not even waited for. */
  private Mono<Long> holdGuest(long id) {
    return repository
        .byIds(Set.of(id))
        .filter(cart -> cart.state() == Cart.State.OPEN && cart.customerId() == null)
        .next()
        .flatMap(cart -> repository.lock(Set.of(id)).then(Mono.just(id)));
  }

  private Mono<CartAnswer> mergeHeld(long customerId, Optional<Long> guest, GiftOffer offer) {
    return repository
        .ofCustomer(customerId, 1)
        .next()
        .flatMap(own -> repository.lock(Set.of(own.id())).then(Mono.just(own.id())))
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(own -> mergeHeld(customerId, own, guest, offer));
  }

  private Mono<CartAnswer> mergeHeld(
      long customerId, Optional<Long> own, Optional<Long> guest, GiftOffer offer) {
    Set<Long> ids = new HashSet<>();
    own.ifPresent(ids::add);
    guest.ifPresent(ids::add);
    return ids.isEmpty()
        ? Mono.empty()
        : repository
            .byIds(ids)
            .collectMap(Cart::id)
            .flatMap(found -> merge(customerId, open(own, found), open(guest, found), offer));
  }

  private static Optional<Cart> open(Optional<Long> id, Map<Long, Cart> found) {
    return id.map(found::get).filter(cart -> cart.state() == Cart.State.OPEN);
  }

  private Mono<CartAnswer> mergeOpen(Cart own, Cart guest, GiftOffer offer) {
    CartDraft draft = own.draft();
    boolean elsewhere =
        guest.marketId() != own.marketId() || !guest.currency().equals(own.currency());
    List<Refusal> warnings = new ArrayList<>();
    if (elsewhere) {
      markets
          .byId(guest.marketId())
          .ifPresent(market -> CartMoves.move(draft, market, guest.currency()));
    }
    guest.chosen().forEach(line -> add(draft, line, elsewhere, warnings));
    draft.fillFrom(guest);
    CartDraft emptied = guest.draft();
    emptied.mergeInto(own.id());
    return carts
        .price(draft, offer)
        .flatMap(
            priced -> {
              warnings.addAll(priced.changes());
              return carts
                  .write(own, priced.cart())
                  .then(carts.write(guest, emptied.changed(guest.expiresAt())))
                  .thenReturn(CartAnswer.done(priced.cart(), warnings));
            });
  }

  private void add(CartDraft draft, CartLine line, boolean elsewhere, List<Refusal> warnings) {
    draft.add(elsewhere ? line.at(LinePrice.NONE, line.taxClass()) : line);
    draft.lines().stream()
        .filter(line::isSameAs)
        .filter(present -> present.quantity() > properties.maxQuantity())
        .toList()
        .forEach(
            present -> {
              draft.replace(present.number(), it -> it.withQuantity(properties.maxQuantity()));
              warnings.add(
                  Refusal.plain("QUANTITY_CUT")
                      .with(Map.of("line", present.number(), "max", properties.maxQuantity())));
            });
  }

  private Mono<CartAnswer> merge(
      long customerId, Optional<Cart> own, Optional<Cart> guest, GiftOffer offer) {
    Optional<Cart> mergeable =
        guest
            .filter(cart -> cart.customerId() == null)
            .filter(cart -> own.isEmpty() || own.get().id() != cart.id());
    if (mergeable.isEmpty()) {
      return Mono.justOrEmpty(own).map(cart -> CartAnswer.done(cart, List.of()));
    }
    return own.isPresent()
        ? mergeOpen(own.get(), mergeable.get(), offer)
        : adopt(customerId, mergeable.get(), offer);
  }

  private Mono<CartAnswer> adopt(long customerId, Cart guest, GiftOffer offer) {
    CartDraft draft = guest.draft();
    draft.owner(customerId);
    return carts
        .price(draft, offer)
        .flatMap(
            priced ->
                carts
                    .write(guest, priced.cart())
                    .map(cart -> CartAnswer.done(cart, priced.changes())));
  }
}
