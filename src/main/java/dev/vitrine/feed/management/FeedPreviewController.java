package dev.vitrine.feed.management;

import dev.vitrine.catalog.Products;
import dev.vitrine.feed.Feed;
import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Feeds;
import dev.vitrine.feed.Placement;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.listing.storefront.Cards;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.style.quiz.MadeUpAnswers;
import dev.vitrine.style.quiz.QuizAnswers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Shows merchants the feed of a visitor whom they make up. */
@Management
@Controller
class FeedPreviewController {

  private static final int MOST = 100;

  private final Feeds feeds;
  private final Products products;
  private final Cards cards;
  private final ShopChoice shops;
  private final QuizAnswers answers;

  FeedPreviewController(
      Feeds feeds, Products products, Cards cards, ShopChoice shops, QuizAnswers answers) {
    this.feeds = feeds;
    this.products = products;
    this.cards = cards;
    this.shops = shops;
    this.answers = answers;
  }

  @QueryMapping
  Mono<FeedPreview> feedPreview(
      @Argument Placement placement,
      @Argument @Nullable String market,
      @Argument List<MadeUp.Deed> history,
      @Argument List<MadeUpAnswers> quizzes,
      @Argument List<String> products,
      @Argument int first) {
    int most = PageRequest.size("first", first, MOST);
    ShopContext shop = shops.of(market, null);
    return preview(placement, new MadeUp(shop, history, answers.madeUp(quizzes), products), most);
  }

  private Mono<FeedPreview> preview(Placement placement, MadeUp madeUp, int first) {
    return products
        .idsByExternalId(madeUp.named())
        .map(madeUp::moment)
        .flatMap(moment -> feeds.make(placement, moment))
        .flatMap(feed -> shown(feed, madeUp.shop(), first));
  }

  private Mono<FeedPreview> shown(Feed feed, ShopContext shop, int first) {
    List<FeedItem> items = feed.items().stream().limit(first).toList();
    return cards
        .of(items.stream().map(FeedItem::product).toList(), shop)
        .map(found -> items.stream().flatMap(item -> shown(item, found)).toList())
        .map(shown -> new FeedPreview(feed.personalized(), shown));
  }

  private static Stream<Shown> shown(FeedItem item, Map<Long, ProductView> found) {
    return Stream.ofNullable(found.get(item.product()))
        .map(
            product ->
                new Shown(
                    product.externalId(),
                    product.title().value(),
                    item.strategy(),
                    item.reason().code(),
                    item.score(),
                    item.promoted()));
  }

  record FeedPreview(boolean personalized, List<Shown> items) {}

  record Shown(
      String externalId,
      String title,
      Strategy strategy,
      ReasonCode reason,
      double score,
      boolean promoted) {}
}
