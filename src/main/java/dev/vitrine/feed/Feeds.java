package dev.vitrine.feed;

import dev.vitrine.behaviour.Event;
import dev.vitrine.behaviour.History;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.feed.blend.Arrangement;
import dev.vitrine.feed.blend.Mixer;
import dev.vitrine.feed.blend.Recipe;
import dev.vitrine.feed.merchandising.Assignment;
import dev.vitrine.feed.merchandising.Exclusions;
import dev.vitrine.feed.merchandising.PlacementRules;
import dev.vitrine.feed.merchandising.Promoted;
import dev.vitrine.feed.model.Mixing;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.listing.shelf.Shelves;
import dev.vitrine.market.Market;
import dev.vitrine.platform.graphql.RequestId;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.style.Styles;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes feeds: what the strategies of the placement's recipe find is ranked, rid of what the market
 * does not show and the visitor has already, and mixed.
 */
@Service
public class Feeds {

  /** How long a feed is at most. */
  static final int LONGEST = 200;

  /** How far down a ranking is looked at once for what the market shows. */
  private static final int LOOKED_AT = 400;

  /** With so many that the market shows, a page at its longest is full. */
  private static final int ENOUGH = 100;

  private final Map<Strategy, CandidateSource> sources;
  private final History history;
  private final Styles styles;
  private final Shelves shelves;
  private final Snapshot<PlacementRules> rules;
  private final Promoted promoted;
  private final Exclusions exclusions;

  Feeds(
      List<CandidateSource> sources,
      History history,
      Styles styles,
      Shelves shelves,
      Snapshot<PlacementRules> rules,
      Promoted promoted,
      Exclusions exclusions) {
    this.sources =
        sources.stream().collect(Collectors.toMap(CandidateSource::strategy, source -> source));
    this.history = history;
    this.styles = styles;
    this.shelves = shelves;
    this.rules = rules;
    this.promoted = promoted;
    this.exclusions = exclusions;
  }

  /** A new feed. */
  public Mono<Feed> make(FeedRequest request) {
    Visitor visitor = request.visitor();
    PlacementRules now = rules.current();
    Assignment given = visitor == null ? null : now.assignment(request.placement(), visitor.id());
    return moment(request).flatMap(moment -> make(request.placement(), given, moment, now));
  }

  private Mono<Moment> moment(FeedRequest request) {
    Visitor visitor = request.visitor();
    return visitor == null
        ? Mono.fromSupplier(() -> moment(request, List.of(), Taste.NONE, Set.of()))
        : Mono.zip(
            history.remembered(visitor),
            styles.told(visitor),
            (events, told) -> moment(request, events, Taste.of(told.profile()), told.disliked()));
  }

  private static Moment moment(
      FeedRequest request, List<Event> events, Taste told, Set<Long> disliked) {
    return new Moment(
        request.visitor(),
        request.shop(),
        events,
        told,
        disliked,
        request.anchors(),
        Instant.now());
  }

  /** A new feed for a moment that somebody made up or lived. */
  public Mono<Feed> make(Placement placement, Moment moment) {
    return make(placement, null, moment, rules.current());
  }

  private Mono<Feed> make(
      Placement placement, @Nullable Assignment given, Moment lived, PlacementRules now) {
    Moment moment = lived.at(placement);
    Recipe recipe = now.recipe(placement, given);
    return Flux.fromIterable(recipe.strategies())
        .flatMap(strategy -> found(strategy, moment))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue, () -> new EnumMap<>(Strategy.class))
        .flatMap(found -> ranking(recipe, found, placement, moment))
        .map(items -> new Feed(RequestId.next(), given, isPersonal(items), items));
  }

  private Mono<Map.Entry<Strategy, List<Candidate>>> found(Strategy strategy, Moment moment) {
    CandidateSource source = sources.get(strategy);
    return source == null
        ? Mono.empty()
        : source.candidates(moment).map(found -> Map.entry(strategy, found));
  }

  private static List<FeedItem> mixed(Recipe recipe, Map<Strategy, List<Candidate>> found) {
    Map<Long, Double> popularity =
        found.getOrDefault(Strategy.POPULAR, List.of()).stream()
            .collect(Collectors.toMap(Candidate::product, Candidate::score));
    return new Mixer(recipe, popularity, Comparator.comparingLong(Mixing::of)).mix(found);
  }

  private Mono<List<FeedItem>> ranking(
      Recipe recipe, Map<Strategy, List<Candidate>> found, Placement placement, Moment moment) {
    Predicate<Long> unwanted = unwanted(found, moment);
    List<FeedItem> wanted =
        mixed(recipe, found).stream().filter(item -> !unwanted.test(item.product())).toList();
    return promoted
        .in(placement, moment.shop())
        .map(products -> products.stream().filter(unwanted.negate()).toList())
        .flatMap(products -> arranged(wanted, products, placement, moment));
  }

  private Mono<List<FeedItem>> arranged(
      List<FeedItem> wanted, List<Long> products, Placement placement, Moment moment) {
    Market market = moment.shop().market();
    double share = rules.current().of(placement).promotedShare().doubleValue();
    return facts(market, wanted, products)
        .map(facts -> arrangement(facts, placement, moment).of(wanted, products, share))
        .map(items -> items.stream().limit(LONGEST).toList());
  }

  /**
   * What is known of the top of a ranking, and of what is promoted. Models learn from all markets:
   * the less of what they find this one shows, the further down is looked.
   */
  private Mono<Map<Long, OnShelf>> facts(
      Market market, List<FeedItem> ranking, List<Long> products) {
    return Flux.range(0, Math.max(1, (ranking.size() + LOOKED_AT - 1) / LOOKED_AT))
        .map(part -> ranking.stream().skip((long) part * LOOKED_AT).limit(LOOKED_AT))
        .map(part -> part.map(FeedItem::product))
        .map(part -> Stream.concat(part, products.stream()).toList())
        .concatMap(part -> shelves.facts(market, part), 0)
        .scan(Feeds::joined)
        .takeUntil(known -> known.size() >= ENOUGH)
        .last();
  }

  private static Map<Long, OnShelf> joined(Map<Long, OnShelf> above, Map<Long, OnShelf> below) {
    Map<Long, OnShelf> joined = new HashMap<>(above);
    joined.putAll(below);
    return joined;
  }

  private Arrangement arrangement(Map<Long, OnShelf> facts, Placement placement, Moment moment) {
    return new Arrangement(
        facts,
        exclusions.of(placement),
        moment.shop().market().soldOut(),
        moment.told()::isAgainst,
        placement.isArranged());
  }

  /** What is at hand or disliked, and what was bought and is not due again. */
  private static Predicate<Long> unwanted(Map<Strategy, List<Candidate>> found, Moment moment) {
    Set<Long> unwanted = new HashSet<>(moment.bought());
    found
        .getOrDefault(Strategy.DUE_AGAIN, List.of())
        .forEach(candidate -> unwanted.remove(candidate.product()));
    unwanted.addAll(moment.anchors());
    unwanted.addAll(moment.disliked());
    return unwanted::contains;
  }

  private static boolean isPersonal(List<FeedItem> items) {
    return items.stream().anyMatch(item -> item.strategy().isPersonal());
  }
}
