package dev.vitrine.feed.storefront;

import dev.vitrine.behaviour.visitor.Consent;
import dev.vitrine.behaviour.visitor.Letters;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.customer.Customer;
import dev.vitrine.customer.Customers;
import dev.vitrine.feed.FeedRequest;
import dev.vitrine.feed.Feeds;
import dev.vitrine.feed.Placement;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.management.ShopChoice;
import dev.vitrine.feed.storefront.FeedView.ItemView;
import dev.vitrine.feed.storefront.FeedView.ReasonView;
import dev.vitrine.market.Market;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * Serves those who write to customers. Who does not agree to be written to, and to be remembered,
 * is answered for as if there were no such customer.
 */
@Management
@Controller
class LetterController {

  private static final int MOST = 100;

  private final Customers customers;
  private final Visitors visitors;
  private final Letters letters;
  private final Feeds feeds;
  private final FeedViews views;
  private final ShopChoice shops;

  LetterController(
      Customers customers,
      Visitors visitors,
      Letters letters,
      Feeds feeds,
      FeedViews views,
      ShopChoice shops) {
    this.customers = customers;
    this.visitors = visitors;
    this.letters = letters;
    this.feeds = feeds;
    this.views = views;
    this.shops = shops;
  }

  @QueryMapping
  Mono<CustomerFeed> customerFeed(
      @Argument CustomerReference customer,
      @Argument @Nullable String market,
      @Argument @Nullable String locale,
      @Argument int first,
      GraphQLContext context) {
    PageRequest page = new PageRequest(PageRequest.size("first", first, MOST), false, null);
    ShopContext shop = shops.of(market, locale);
    return visitor(customer)
        .map(visitor -> asked(page, shop, visitor, context))
        .flatMap(this::written);
  }

  private Mono<Visitor> visitor(CustomerReference customer) {
    Mono<Long> key =
        customer.email() == null
            ? Mono.justOrEmpty(customer.key())
            : customers.byEmail(customer.email()).map(Customer::id);
    return key.flatMap(visitors::ofCustomer).filter(visitor -> isWilling(visitor.consent()));
  }

  private static boolean isWilling(Consent consent) {
    return consent.marketing() && consent.personalization();
  }

  private static Asked asked(
      PageRequest page, ShopContext shop, Visitor visitor, GraphQLContext context) {
    return new Asked(Placement.EMAIL, null, null, page, shop, visitor, context);
  }

  private Mono<CustomerFeed> written(Asked asked) {
    return feeds
        .make(new FeedRequest(asked.placement(), asked.shop(), asked.visitor(), List.of()))
        .flatMap(feed -> views.page(feed, 0, false, asked))
        .map(page -> letter(page, asked));
  }

  private CustomerFeed letter(FeedView page, Asked asked) {
    Market market = asked.shop().market();
    return new CustomerFeed(
        page.requestId(),
        page.personalized(),
        letters.token(Objects.requireNonNull(asked.visitor())),
        page.edges().stream().map(edge -> item(edge, market)).toList());
  }

  private static Item item(ItemView shown, Market market) {
    return new Item(
        shown.node().externalId(),
        shown.node().title().value(),
        shown.node().path(),
        market.address(shown.node().path()).orElse(null),
        shown.strategy(),
        shown.reason());
  }

  /** Names a customer: one of both is there. */
  record CustomerReference(@Nullable String id, @Nullable String email) {

    @Nullable Long key() {
      return id == null ? null : GlobalId.key("Customer", id).orElse(null);
    }
  }

  record CustomerFeed(
      String requestId, boolean personalized, String unsubscribeToken, List<Item> items) {

    /** Says nothing of the token. */
    @Override
    public String toString() {
      return "CustomerFeed[" + requestId + "]";
    }
  }

  record Item(
      String externalId,
      String title,
      String path,
      @Nullable String url,
      Strategy strategy,
      ReasonView reason) {}
}
