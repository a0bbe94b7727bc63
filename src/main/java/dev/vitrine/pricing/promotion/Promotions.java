package dev.vitrine.pricing.promotion;

import dev.vitrine.platform.snapshot.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The shop's promotions. What they are is held in memory; how often the limited ones were used is
 * asked of the database, and settled there when an order is placed.
 */
@Service
public class Promotions {

  private final Snapshot<List<Promotion>> snapshot;
  private final PromotionRepository repository;

  Promotions(Snapshot<List<Promotion>> promotionSnapshot, PromotionRepository repository) {
    this.snapshot = promotionSnapshot;
    this.repository = repository;
  }

  /** Whether any promotion at all may hold now. */
  public boolean areThereAny() {
    Instant now = Instant.now();
    return snapshot.current().stream().anyMatch(promotion -> promotion.holdsAt(now));
  }

  /** Whether any asks if it is the customer's first order. */
  public boolean askForFirstOrder() {
    return snapshot.current().stream().anyMatch(Promotion::firstOrder);
  }

  /** What promotions ask of products; no statement where none asks. */
  public Mono<Map<Long, ProductFacts>> facts(Collection<Long> productIds) {
    boolean asked =
        snapshot.current().stream()
            .map(Promotion::appliesTo)
            .anyMatch(scope -> scope != null && scope.asksForFacts());
    return asked
        ? repository.facts(productIds).collectMap(ProductFacts::productId)
        : Mono.just(Map.of());
  }

  /** What is known of a product, if anything is. */
  public static ProductFacts factsOf(Map<Long, ProductFacts> known, long productId) {
    return known.getOrDefault(productId, ProductFacts.unknown(productId));
  }

  /** Handles of promotions that a customer, or everybody, used as often as they may be. */
  public Mono<Set<String>> spent(String customer) {
    List<Long> limited =
        snapshot.current().stream().filter(Promotion::isLimited).map(Promotion::id).toList();
    return limited.isEmpty()
        ? Mono.just(Set.of())
        : repository.spent(limited, customer).collect(HashSet::new, Set::add);
  }

  /** The promotions whose gift a basket earns, each with the gift's stock keeping unit. */
  public Map<String, String> gifts(PromotionBasket basket) {
    Map<String, String> gifts = new LinkedHashMap<>();
    for (Promotion promotion : Deals.gifts(snapshot.current(), basket)) {
      if (promotion.effect() instanceof Effect.Gift(String sku)) {
        gifts.put(promotion.handle(), sku);
      }
    }
    return gifts;
  }

  /** Whether any promotion may give something in a market now. */
  public boolean giveAnythingIn(String market) {
    return !givenIn(market).isEmpty();
  }

  /**
   * What promotions may give in a market now: the variants' keys with those of their products; no
   * statement where none gives anything.
   */
  public Mono<Map<Long, Long>> giftVariants(String market) {
    List<String> given = givenIn(market);
    return given.isEmpty() ? Mono.just(Map.of()) : repository.owners(given);
  }

  private List<String> givenIn(String market) {
    Instant now = Instant.now();
    return snapshot.current().stream()
        .filter(promotion -> promotion.holdsIn(market, now))
        .flatMap(
            promotion ->
                promotion.effect() instanceof Effect.Gift(String sku)
                    ? Stream.of(sku)
                    : Stream.empty())
        .distinct()
        .toList();
  }

  /** The best deal that the promotions make of a basket. */
  public Deal best(PromotionBasket basket) {
    return Deals.best(snapshot.current(), basket);
  }

  /** Looks codes up as shoppers write them; by the code in capitals, what it opens. */
  public Mono<Map<String, Code>> codes(Collection<String> codes) {
    return codes.isEmpty()
        ? Mono.just(Map.of())
        : repository
            .codes(codes.stream().map(Promotions::normal).toList())
            .collect(HashMap::new, this::put);
  }

  /** What ended long ago is held in memory no more. */
  private void put(Map<String, Code> found, PromotionRepository.KnownCode code) {
    found.put(
        code.code(),
        named(code.promotion())
            .map(promotion -> Code.of(promotion, code.used()))
            .orElseGet(() -> new Code(code.promotion(), "EXPIRED")));
  }

  private Optional<Promotion> named(String handle) {
    return snapshot.current().stream().filter(it -> it.handle().equals(handle)).findFirst();
  }

  /** A code as it is kept. */
  public static String normal(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /**
   * Counts the use of what took something off an order, in the caller's transaction.
   *
   * @param handles of the promotions
   * @param codes that opened them, in capitals
   * @param customer a key of the account or e-mail address
   * @return false when any was used up meanwhile; the transaction must be rolled back then
   */
  public Mono<Boolean> claim(
      Set<String> handles, Collection<String> codes, String customer, long orderId) {
    List<Long> limited =
        handles.stream()
            .flatMap(handle -> named(handle).stream())
            .filter(Promotion::isLimited)
            .map(Promotion::id)
            .sorted()
            .toList();
    Mono<Boolean> promotions =
        limited.isEmpty()
            ? Mono.just(true)
            : repository
                .claim(limited)
                .filter(claimed -> claimed == limited.size())
                .flatMap(claimed -> repository.note(limited, orderId, customer))
                .map(noted -> noted == limited.size())
                .defaultIfEmpty(false);
    return promotions.flatMap(
        done -> done && !codes.isEmpty() ? claimCodes(codes) : Mono.just(done));
  }

  private Mono<Boolean> claimCodes(Collection<String> codes) {
    return repository.claimCodes(codes).map(claimed -> claimed == codes.size());
  }

  /**
   * A code and what it opens.
   *
   * @param promotion the promotion's handle
   * @param reason why it takes nothing off any basket, a name of the schema's {@code
   *     DiscountCodeReason}; null when it may
   */
  public record Code(String promotion, @Nullable String reason) {

    static Code of(Promotion promotion, boolean used) {
      return new Code(promotion.handle(), used ? "USED_UP" : reason(promotion, Instant.now()));
    }

    private static @Nullable String reason(Promotion promotion, Instant now) {
      Instant starts = promotion.startsAt();
      if (starts != null && now.isBefore(starts)) {
        return "NOT_YET";
      }
      return promotion.holdsAt(now) ? null : "EXPIRED";
    }
  }
}
