package dev.vitrine.checkout;

import dev.vitrine.behaviour.visitor.SessionOwner;
import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.cart.Cart;
import dev.vitrine.cart.CartContexts;
import dev.vitrine.cart.CartRefusals;
import dev.vitrine.cart.CartViews;
import dev.vitrine.cart.Carts;
import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.listing.storefront.ListedVariants;
import dev.vitrine.market.ShopContext;
import dev.vitrine.order.OrderLineView;
import dev.vitrine.order.OrderView;
import dev.vitrine.order.OrderViews;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.signing.Signatures;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Serves what {@code checkout.graphqls} tells of paying and placing. */
@Controller
class PlacingController {

  private final PaymentSessions sessions;
  private final OrderPlacement placement;
  private final PaymentChoice choice;
  private final Carts carts;
  private final CartContexts contexts;
  private final CartViews cartViews;
  private final CartRefusals refusals;
  private final OrderViews orderViews;
  private final ListedVariants variants;
  private final Signatures signatures;
  private final Visitors visitors;
  private final SessionOwner owner;

  PlacingController(
      PaymentSessions sessions,
      OrderPlacement placement,
      PaymentChoice choice,
      Carts carts,
      CartContexts contexts,
      CartViews cartViews,
      CartRefusals refusals,
      OrderViews orderViews,
      ListedVariants variants,
      Signatures signatures,
      Visitors visitors,
      SessionOwner owner) {
    this.sessions = sessions;
    this.placement = placement;
    this.choice = choice;
    this.carts = carts;
    this.contexts = contexts;
    this.cartViews = cartViews;
    this.refusals = refusals;
    this.orderViews = orderViews;
    this.variants = variants;
    this.signatures = signatures;
    this.visitors = visitors;
    this.owner = owner;
  }

  @MutationMapping
  Mono<PaymentSessionPayload> paymentSessionCreate(MutationInput input, ShopContext shop) {
    return sessions
        .create(input)
        .flatMap(
            session ->
                errors(session.refusals(), session.cart(), shop)
                    .map(
                        errors ->
                            new PaymentSessionPayload(
                                PaymentSessionView.of(session.payment(), signatures, shop),
                                errors)));
  }

  /** What the market sells is looked up before anything is held: that may take a while. */
  @MutationMapping
  Mono<OrderPlacePayload> orderPlace(
      MutationInput input, ShopContext shop, GraphQLContext context) {
    return choice
        .refresh(input.value("paymentSessionId", String.class).orElse(null))
        .then(Mono.defer(() -> carts.find(input.text("cartId"))))
        .flatMap(cart -> variants.of(cart.owners(), contexts.of(cart, shop)))
        .defaultIfEmpty(Map.of())
        .flatMap(listed -> request(input, shop, listed, context))
        .flatMap(placement::place)
        .flatMap(answer -> payload(answer, shop));
  }

  private Mono<OrderRequest> request(
      MutationInput input,
      ShopContext shop,
      Map<Long, ListedVariant> listed,
      GraphQLContext context) {
    return Mono.zip(visitor(context), customer(context))
        .map(
            who ->
                OrderRequest.of(
                    input, shop, who.getT1().orElse(null), who.getT2().orElse(null), listed));
  }

  private Mono<Optional<Long>> customer(GraphQLContext context) {
    return owner.customer(context).singleOptional();
  }

  /** Whoever cannot be told buys as somebody unknown. */
  private Mono<Optional<Visitor>> visitor(GraphQLContext context) {
    return visitors.current(context).onErrorComplete().singleOptional();
  }

  private Mono<OrderPlacePayload> payload(OrderAnswer answer, ShopContext shop) {
    OrderView order = answer.order() == null ? null : orderViews.of(answer.order(), shop);
    return errors(answer.refusals(), answer.cart(), shop)
        .map(errors -> new OrderPlacePayload(order, errors));
  }

  private Mono<List<UserError>> errors(
      List<Refusal> refused, @Nullable Cart cart, ShopContext shop) {
    Locale locale = shop.language();
    return refused.isEmpty()
        ? Mono.just(List.of())
        : Mono.justOrEmpty(cart)
            .flatMap(known -> cartViews.of(known, shop))
            .singleOptional()
            .map(view -> refusals.errors(refused, view.orElse(null), locale));
  }

  /** The variants of orders' lines, as far as the orders' markets still sell them. */
  @BatchMapping(typeName = "OrderLine", field = "variant")
  Mono<Map<OrderLineView, Object>> variant(List<OrderLineView> lines) {
    Map<ShopContext, Map<Long, Long>> wanted = new HashMap<>();
    lines.forEach(
        line ->
            wanted
                .computeIfAbsent(line.shop(), any -> new HashMap<>())
                .put(line.line().variantId(), line.line().productId()));
    return Flux.fromIterable(wanted.entrySet())
        .flatMap(
            each ->
                variants.of(each.getValue(), each.getKey()).map(it -> Map.entry(each.getKey(), it)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(found -> byLine(lines, found));
  }

  private static Map<OrderLineView, Object> byLine(
      List<OrderLineView> lines, Map<ShopContext, Map<Long, ListedVariant>> found) {
    Map<OrderLineView, Object> byLine = new HashMap<>();
    for (OrderLineView line : lines) {
      ListedVariant variant =
          found.getOrDefault(line.shop(), Map.of()).get(line.line().variantId());
      if (variant != null) {
        byLine.put(line, variant.view());
      }
    }
    return byLine;
  }

  record PaymentSessionPayload(
      @Nullable PaymentSessionView paymentSession, List<UserError> userErrors) {}

  record OrderPlacePayload(@Nullable OrderView order, List<UserError> userErrors) {}
}
