package dev.vitrine.cart;

import dev.vitrine.cart.CartPromotions.Known;
import dev.vitrine.inventory.Availability;
import dev.vitrine.inventory.Stocks;
import dev.vitrine.inventory.reservation.Reservations;
import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.listing.storefront.ListedVariants;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.pricing.MarketPrice;
import dev.vitrine.pricing.promotion.Promotions;
import dev.vitrine.pricing.quote.LinePrice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts into carts what promotions give, and takes it out again: a line of its own, of one, which is
 * there exactly while what the shopper chose earns it, the market sells it, there is enough of it
 * and the shopper has not taken it out. So it does not matter in which order things were chosen.
 */
@Component
class Gifts {

  private final Promotions promotions;
  private final ListedVariants variants;
  private final Stocks stocks;
  private final Reservations reservations;
  private final Markets markets;

  Gifts(
      Promotions promotions,
      ListedVariants variants,
      Stocks stocks,
      Reservations reservations,
      Markets markets) {
    this.promotions = promotions;
    this.variants = variants;
    this.stocks = stocks;
    this.reservations = reservations;
    this.markets = markets;
  }

  /** Whether anything may be given in any market now. */
  boolean areThereAny() {
    return markets.all().stream().anyMatch(market -> promotions.giveAnythingIn(market.handle()));
  }

  /** What may come into carts of a market; this may take a while, so before anything is held. */
  Mono<GiftOffer> offer(Market market) {
    ShopContext shop =
        new ShopContext(market, markets.chain(market.defaultLocale(), market), market.currency());
    return promotions
        .giftVariants(market.handle())
        .flatMap(owners -> variants.of(owners, shop))
        .map(listed -> GiftOffer.of(market.id(), listed));
  }

  /** Puts in what a draft earns and takes out what it does not; its other lines have prices. */
  Mono<Void> settle(
      CartDraft draft,
      Market market,
      Known known,
      GiftOffer offer,
      Map<Long, Map<String, MarketPrice>> prices) {
    if (draft.cart().gifts().isEmpty() && !promotions.giveAnythingIn(market.handle())) {
      return Mono.empty();
    }
    known.codes().forEach((code, opened) -> draft.askFor(code, opened.promotion()));
    Map<String, String> given = promotions.gifts(CartQuotes.basket(draft, market, known, 0));
    List<CartLine> earned = earned(draft, market, given, offer, prices);
    return enough(draft, market, earned)
        .doOnNext(
            found -> draft.lackGifts(lacking(draft, market, given.keySet(), offer, earned, found)))
        .doOnNext(found -> put(draft, found))
        .then();
  }

  private static List<CartLine> earned(
      CartDraft draft,
      Market market,
      Map<String, String> given,
      GiftOffer offer,
      Map<Long, Map<String, MarketPrice>> prices) {
    List<CartLine> earned = new ArrayList<>();
    given.forEach(
        (promotion, sku) ->
            gift(draft, market, offer, promotion, sku)
                .flatMap(line -> priced(line, prices, draft.cart().currency()))
                .ifPresent(earned::add));
    return earned;
  }

  /** Whose gifts are earned and there is no more of; what nobody looked at is as it was. */
  private static Set<String> lacking(
      CartDraft draft,
      Market market,
      Set<String> given,
      GiftOffer offer,
      List<CartLine> earned,
      List<CartLine> found) {
    Set<String> lacking = new HashSet<>(given);
    lacking.removeIf(promotion -> isOf(promotion, found) || draft.isDeclined(promotion));
    lacking.removeIf(
        promotion ->
            !isOf(promotion, earned)
                && !isOf(promotion, draft.cart().gifts())
                && (offer.isOf(market.id()) || !draft.lacksGift(promotion)));
    return lacking;
  }

  private static boolean isOf(String promotion, List<CartLine> gifts) {
    return gifts.stream().anyMatch(gift -> promotion.equals(gift.giftOf()));
  }

  private static Optional<CartLine> gift(
      CartDraft draft, Market market, GiftOffer offer, String promotion, String sku) {
    Optional<CartLine> present =
        draft.lines().stream()
            .filter(line -> promotion.equals(line.giftOf()) && line.sku().equals(sku))
            .findFirst();
    if (present.isPresent()) {
      return present.filter(line -> offer.keeps(line, market.id()));
    }
    ListedVariant coming = offer.coming(sku, market.id());
    return coming == null || draft.isDeclined(promotion)
        ? Optional.empty()
        : Optional.of(CartLine.gift(coming, promotion));
  }

  private static Optional<CartLine> priced(
      CartLine line, Map<Long, Map<String, MarketPrice>> prices, String currency) {
    MarketPrice price = prices.getOrDefault(line.variantId(), Map.of()).get(currency);
    return price == null
        ? Optional.empty()
        : Optional.of(line.at(LinePrice.of(price), price.taxClass()));
  }

  /** Those of which there is one beside what was chosen; what the cart holds already is its own. */
  private Mono<List<CartLine>> enough(CartDraft draft, Market market, List<CartLine> gifts) {
    Set<Long> wanted = new HashSet<>();
    gifts.forEach(gift -> wanted.addAll(gift.demand().keySet()));
    return wanted.isEmpty()
        ? Mono.just(List.of())
        : stocks
            .of(wanted, market)
            .zipWhen(found -> reservations.held(draft.cart().id()))
            .map(found -> enough(draft, gifts, found.getT1(), found.getT2()));
  }

  private static List<CartLine> enough(
      CartDraft draft,
      List<CartLine> gifts,
      Map<Long, Availability> stock,
      Map<Long, Integer> own) {
    Map<Long, Integer> taken = new HashMap<>(draft.cart().chosenDemand());
    List<CartLine> enough = new ArrayList<>();
    for (CartLine gift : gifts) {
      Map<Long, Integer> more = new HashMap<>(taken);
      gift.demand().forEach((variant, each) -> more.merge(variant, each, Integer::sum));
      boolean there =
          gift.demand().keySet().stream()
              .allMatch(
                  it -> holds(stock.get(it), more.getOrDefault(it, 0) - own.getOrDefault(it, 0)));
      if (there) {
        enough.add(gift);
        taken.putAll(more);
      }
    }
    return enough;
  }

  private static boolean holds(@Nullable Availability there, int wanted) {
    return there != null && there.holds(wanted);
  }

  /** What comes gets the next numbers; whether they are used up the quote decides. */
  private static void put(CartDraft draft, List<CartLine> gifts) {
    int next = draft.lastLine();
    List<CartLine> numbered = new ArrayList<>();
    for (CartLine gift : gifts) {
      numbered.add(gift.number() == 0 ? gift.numbered(++next) : gift);
    }
    draft.lines(
        Stream.concat(draft.cart().chosen().stream(), numbered.stream())
            .sorted(Comparator.comparingInt(CartLine::number))
            .toList());
  }

  /** What the shopper should know of the gifts that came and went in a priced draft. */
  static List<Refusal> news(CartDraft draft) {
    List<CartLine> before = draft.giftsBefore();
    List<CartLine> now = draft.cart().gifts();
    List<Refusal> news = new ArrayList<>();
    before.stream()
        .filter(gift -> now.stream().noneMatch(each -> each.number() == gift.number()))
        .filter(gift -> !isDeclined(draft, gift))
        .map(gift -> Refusal.plain("GIFT_GONE").with(Map.of("sku", gift.sku())))
        .forEach(news::add);
    now.stream()
        .filter(gift -> before.stream().noneMatch(each -> each.number() == gift.number()))
        .map(Gifts::added)
        .forEach(news::add);
    return news;
  }

  private static boolean isDeclined(CartDraft draft, CartLine gift) {
    String promotion = gift.giftOf();
    return promotion != null && draft.isDeclined(promotion);
  }

  private static Refusal added(CartLine gift) {
    return Refusal.plain("GIFT_ADDED").with(Map.of("line", gift.number(), "sku", gift.sku()));
  }
}
