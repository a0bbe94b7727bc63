package dev.vitrine.feed.box;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.VisitorMutations;
import dev.vitrine.behaviour.visitor.VisitorRefusals;
import dev.vitrine.behaviour.visitor.VisitorView;
import dev.vitrine.feed.box.BoxView.OrderView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what visitors do with boxes. */
@Controller
class BoxController {

  private final BoxOrders orders;
  private final BoxOrderViews views;
  private final VisitorMutations mutations;
  private final VisitorRefusals refusals;

  BoxController(
      BoxOrders orders, BoxOrderViews views, VisitorMutations mutations, VisitorRefusals refusals) {
    this.orders = orders;
    this.views = views;
    this.mutations = mutations;
    this.refusals = refusals;
  }

  @SchemaMapping(typeName = "Visitor", field = "discoveryBoxes")
  Mono<List<OrderView>> discoveryBoxes(VisitorView view, ShopContext shop) {
    return views.of(view.visitor(), shop);
  }

  @MutationMapping
  Mono<DiscoveryBoxOrderPayload> discoveryBoxOrder(
      MutationInput input, ShopContext shop, GraphQLContext context) {
    return mutations.run(
        context,
        visitor -> take(visitor, input, shop),
        refusal -> notTaken(List.of(refusal), input));
  }

  private Mono<DiscoveryBoxOrderPayload> take(
      Visitor visitor, MutationInput input, ShopContext shop) {
    return orders
        .take(visitor, input, shop)
        .flatMap(
            taken ->
                taken.refusals().isEmpty()
                    ? shown(taken.orderId(), visitor, shop)
                    : Mono.just(notTaken(taken.refusals(), input)));
  }

  private Mono<DiscoveryBoxOrderPayload> shown(long orderId, Visitor visitor, ShopContext shop) {
    return views
        .of(visitor, shop)
        .flatMapIterable(all -> all)
        .filter(view -> view.order().id() == orderId)
        .next()
        .map(view -> new DiscoveryBoxOrderPayload(view, List.of()));
  }

  private DiscoveryBoxOrderPayload notTaken(List<Refusal> wrong, MutationInput input) {
    return new DiscoveryBoxOrderPayload(null, refusals.errors(wrong, input));
  }

  @MutationMapping
  Mono<DiscoveryBoxReviewPayload> discoveryBoxReview(MutationInput input, GraphQLContext context) {
    return mutations.run(
        context, visitor -> review(visitor, input), refusal -> notReviewed(refusal, input));
  }

  private Mono<DiscoveryBoxReviewPayload> review(Visitor visitor, MutationInput input) {
    return orders
        .review(visitor, input)
        .map(
            wrong ->
                new DiscoveryBoxReviewPayload(
                    new VisitorView(visitor), refusals.errors(wrong, input)));
  }

  private DiscoveryBoxReviewPayload notReviewed(Refusal refusal, MutationInput input) {
    return new DiscoveryBoxReviewPayload(null, refusals.errors(List.of(refusal), input));
  }

  record DiscoveryBoxOrderPayload(@Nullable OrderView order, List<UserError> userErrors) {}

  record DiscoveryBoxReviewPayload(@Nullable VisitorView visitor, List<UserError> userErrors) {}
}
