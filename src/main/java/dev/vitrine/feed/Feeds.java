package dev.vitrine.feed;

import dev.vitrine.behaviour.Event;
import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.History;
import dev.vitrine.feed.blend.Diversity;
import dev.vitrine.feed.blend.Mixer;
import dev.vitrine.feed.blend.Recipe;
import dev.vitrine.feed.model.Mixing;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.listing.shelf.Shelves;
import dev.vitrine.market.Market.SoldOut;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  private static final int LOOKED_AT = 400;

  private final Map<Strategy, CandidateSource> sources;
  private final History history;
  private final Shelves shelves;

  Feeds(List<CandidateSource> sources, History history, Shelves shelves) {
    this.sources =
        sources.stream().collect(Collectors.toMap(CandidateSource::strategy, source -> source));
    this.history = history;
    this.shelves = shelves;
  }

  /** A new feed. */
  public Mono<Feed> make(FeedRequest request) {
    return moment(request).flatMap(moment -> make(request.placement(), moment));
  }

  private Mono<Moment> moment(FeedRequest request) {
    Mono<List<Event>> known =
        request.visitor() == null
            ? Mono.just(List.of())
            : history.recent(request.visitor(), History.LONGEST);
    return known.map(events -> moment(request, events));
  }

  private static Moment moment(FeedRequest request, List<Event> events) {
    List<Long> anchors =
        request.placement() == Placement.AFTER_PURCHASE && request.anchors().isEmpty()
            ? lastBought(events)
            : request.anchors();
    return new Moment(request.shop(), events, anchors, Instant.now());
  }

  private static List<Long> lastBought(List<Event> events) {
    return events.stream()
        .filter(event -> event.kind() == EventKind.PURCHASED)
        .limit(1)
        .flatMap(last -> events.stream().filter(each -> isOfOrder(each, last)))
        .flatMap(event -> Stream.ofNullable(event.productId()))
        .toList();
  }

  private static boolean isOfOrder(Event event, Event last) {
    return event.kind() == EventKind.PURCHASED && event.at().equals(last.at());
  }

  private Mono<Feed> make(Placement placement, Moment moment) {
    Recipe recipe = Recipe.of(placement);
    return Flux.fromIterable(recipe.strategies())
        .flatMap(strategy -> found(strategy, moment))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue, () -> new EnumMap<>(Strategy.class))
        .flatMap(found -> feed(placement, mixed(recipe, found), found, moment));
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

  private Mono<Feed> feed(
      Placement placement,
      List<FeedItem> ranking,
      Map<Strategy, List<Candidate>> found,
      Moment moment) {
    List<FeedItem> wanted =
        ranking.stream().filter(unwanted(found, moment).negate()).limit(LOOKED_AT).toList();
    return shelves
        .facts(moment.shop().market(), wanted.stream().map(FeedItem::product).toList())
        .map(facts -> shown(wanted, facts, placement, moment))
        .map(items -> new Feed(UUID.randomUUID().toString(), isPersonal(items), items));
  }

  /** What is at hand, and what was bought and is not due again. */
  private static Predicate<FeedItem> unwanted(Map<Strategy, List<Candidate>> found, Moment moment) {
    Set<Long> unwanted = new HashSet<>(moment.bought());
    found
        .getOrDefault(Strategy.DUE_AGAIN, List.of())
        .forEach(candidate -> unwanted.remove(candidate.product()));
    unwanted.addAll(moment.anchors());
    return item -> unwanted.contains(item.product());
  }

  private static List<FeedItem> shown(
      List<FeedItem> wanted, Map<Long, OnShelf> facts, Placement placement, Moment moment) {
    List<FeedItem> there =
        wanted.stream().filter(item -> facts.containsKey(item.product())).toList();
    List<FeedItem> mixed = placement.isArranged() ? new Diversity(facts).mixed(there) : there;
    Predicate<FeedItem> soldOut = item -> isSoldOut(facts.get(item.product()));
    return switch (moment.shop().market().soldOut()) {
      case SoldOut.SHOWN -> mixed.stream().limit(LONGEST).toList();
      case SoldOut.LAST ->
          Stream.concat(mixed.stream().filter(soldOut.negate()), mixed.stream().filter(soldOut))
              .limit(LONGEST)
              .toList();
      case SoldOut.HIDDEN -> mixed.stream().filter(soldOut.negate()).limit(LONGEST).toList();
    };
  }

  private static boolean isSoldOut(@Nullable OnShelf product) {
    return product == null || product.soldOut();
  }

  private static boolean isPersonal(List<FeedItem> items) {
    return items.stream().anyMatch(item -> item.strategy().isPersonal());
  }
}
