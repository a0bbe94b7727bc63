package dev.vitrine.feed.storefront;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.feed.Feed;
import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.merchandising.Assignment;
import dev.vitrine.feed.report.Showing;
import dev.vitrine.feed.report.Showings;
import dev.vitrine.feed.storefront.FeedView.ItemView;
import dev.vitrine.listing.storefront.Cards;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.platform.graphql.Cursor;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.PageInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns feeds into what their readers see. */
@Component
class FeedViews {

  private final Cards cards;
  private final Messages messages;
  private final Showings showings;
  private final FriendsNow friends;
  private final Notes notes;

  FeedViews(Cards cards, Messages messages, Showings showings, FriendsNow friends, Notes notes) {
    this.cards = cards;
    this.notes = notes;
    this.messages = messages;
    this.showings = showings;
    this.friends = friends;
  }

  /**
   * A page of a feed. What the market has ceased to show since the feed was made is left out, and
   * so is what friends no longer show and advisers may no longer choose; what comes next moves up.
   *
   * @param from the place of the first thing
   * @param more whether the feed is kept, so that another page can follow
   */
  Mono<FeedView> page(Feed feed, int from, boolean more, Asked asked) {
    return read(feed, from, asked.page().size(), asked)
        .doOnNext(page -> showings.note(showing(feed, page.edges(), asked)))
        .map(page -> view(feed, page, more && page.until() < feed.items().size(), from));
  }

  private Mono<Page> read(Feed feed, int from, int wanted, Asked asked) {
    int until = Math.min(feed.items().size(), from + wanted);
    List<FeedItem> items = feed.items().subList(Math.min(from, until), until);
    return reasons(items, asked)
        .map(reasons -> new Page(edges(feed, from, items, asked.scope(), reasons), until))
        .flatMap(page -> filled(page, feed, wanted, asked));
  }

  private Mono<Page> filled(Page page, Feed feed, int wanted, Asked asked) {
    int missing = wanted - page.edges().size();
    return missing == 0 || page.until() >= feed.items().size()
        ? Mono.just(page)
        : read(feed, page.until(), missing, asked).map(page::and);
  }

  /** The products that are still shown, with what is to be said of them. */
  private Mono<Reasons> reasons(List<FeedItem> items, Asked asked) {
    Locale locale = asked.shop().locale();
    return Mono.zip(
            cards.of(named(items), asked.shop()),
            friends.of(items, asked.visitor()),
            notes.of(items, asked.visitor()))
        .map(known -> new Reasons(messages, locale, known.getT1(), known.getT2(), known.getT3()));
  }

  /** Who does not agree to be counted sees an experiment and is none of those that it compares. */
  private static Showing showing(Feed feed, List<ItemView> edges, Asked asked) {
    Visitor visitor = asked.visitor();
    boolean counted = visitor != null && visitor.consent().analytics();
    Assignment given = counted ? feed.assignment() : null;
    return new Showing(
        feed.requestId(),
        asked.shop().market().id(),
        asked.placement().name(),
        given == null ? null : given.experiment(),
        given == null ? null : given.split().name(),
        given == null || visitor == null ? null : Showing.cell(visitor.id()),
        edges.stream().map(edge -> edge.node().key()).toList(),
        edges.stream().map(ItemView::strategy).toList());
  }

  private static FeedView view(Feed feed, Page page, boolean hasNext, int from) {
    List<ItemView> edges = page.edges();
    return new FeedView(feed.requestId(), feed.personalized(), edges, info(edges, hasNext, from));
  }

  private static Set<Long> named(List<FeedItem> items) {
    Set<Long> named = new HashSet<>();
    for (FeedItem item : items) {
      named.add(item.product());
      Long because = item.reason().product();
      if (because != null) {
        named.add(because);
      }
    }
    return named;
  }

  private static List<ItemView> edges(
      Feed feed, int from, List<FeedItem> items, long scope, Reasons reasons) {
    List<ItemView> edges = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      FeedItem item = items.get(i);
      ProductView product = reasons.products().get(item.product());
      if (product != null && reasons.isStillSo(item)) {
        String cursor = Cursor.encode(scope, List.of(feed.requestId(), from + i));
        edges.add(edge(cursor, item, reasons, product));
      }
    }
    return edges;
  }

  private static ItemView edge(String cursor, FeedItem item, Reasons reasons, ProductView product) {
    return new ItemView(
        cursor, reasons.of(item), item.strategy(), item.score(), item.promoted(), product);
  }

  private static PageInfo info(List<ItemView> edges, boolean hasNext, int from) {
    return edges.isEmpty()
        ? new PageInfo(hasNext, from > 0, null, null)
        : new PageInfo(hasNext, from > 0, edges.getFirst().cursor(), edges.getLast().cursor());
  }

  /**
   * What was read of a feed.
   *
   * @param until the place behind the last thing that was looked at
   */
  private record Page(List<ItemView> edges, int until) {

    Page and(Page next) {
      return new Page(Stream.concat(edges.stream(), next.edges().stream()).toList(), next.until());
    }
  }
}
