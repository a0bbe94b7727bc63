package dev.vitrine.feed;

import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.listing.shelf.Shelves;
import dev.vitrine.market.Market.SoldOut;
import dev.vitrine.market.ShopContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What one strategy says of one product, the same for everybody. */
@Service
public class Recommendations {

  private final Map<Strategy, CandidateSource> sources;
  private final Shelves shelves;

  Recommendations(List<CandidateSource> sources, Shelves shelves) {
    this.sources =
        sources.stream().collect(Collectors.toMap(CandidateSource::strategy, source -> source));
    this.shelves = shelves;
  }

  /**
   * The products that a strategy finds for one, the best first; only what the market shows and,
   * where it hides what is sold out, what can be bought.
   *
   * @param strategy one that speaks of things at hand
   * @param product the product's key
   */
  public Mono<List<FeedItem>> of(Strategy strategy, long product, ShopContext shop, int most) {
    CandidateSource source = sources.get(strategy);
    if (source == null || strategy.isPersonal()) {
      throw new IllegalArgumentException("No strategy for things at hand: " + strategy);
    }
    return source
        .candidates(new Moment(shop, List.of(), Taste.NONE, List.of(product), Instant.now()))
        .flatMap(found -> shown(found, shop))
        .map(shown -> items(strategy, shown, most));
  }

  private Mono<List<Candidate>> shown(List<Candidate> found, ShopContext shop) {
    boolean hiding = shop.market().soldOut() == SoldOut.HIDDEN;
    return shelves
        .facts(shop.market(), found.stream().map(Candidate::product).toList())
        .map(
            facts ->
                found.stream().filter(each -> isShown(facts.get(each.product()), hiding)).toList());
  }

  private static boolean isShown(@Nullable OnShelf product, boolean hiding) {
    return product != null && !(hiding && product.soldOut());
  }

  private static List<FeedItem> items(Strategy strategy, List<Candidate> found, int most) {
    return found.stream()
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .limit(most)
        .map(each -> new FeedItem(each.product(), strategy, each.reason(), each.score(), false))
        .toList();
  }
}
