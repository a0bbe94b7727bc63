package dev.vitrine.cart;

import dev.vitrine.behaviour.visitor.SessionOwner;
import dev.vitrine.listing.storefront.ListedVariants;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.idempotency.Callers;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Serves {@code cart.graphqls}. */
@Controller
class CartController {

  private final Carts carts;
  private final CartContexts contexts;
  private final CartMaking making;
  private final CartPayloads payloads;
  private final CartMutations mutations;
  private final LineEdits edits;
  private final ListedVariants variants;
  private final CartViews views;
  private final CartMoves moves;
  private final CodeEdits codes;
  private final Callers callers;
  private final SessionOwner owner;

  CartController(
      Carts carts,
      CartContexts contexts,
      CartMaking making,
      CartPayloads payloads,
      CartMutations mutations,
      LineEdits edits,
      ListedVariants variants,
      CartViews views,
      CartMoves moves,
      CodeEdits codes,
      Callers callers,
      SessionOwner owner) {
    this.carts = carts;
    this.contexts = contexts;
    this.making = making;
    this.payloads = payloads;
    this.mutations = mutations;
    this.edits = edits;
    this.variants = variants;
    this.views = views;
    this.moves = moves;
    this.codes = codes;
    this.callers = callers;
    this.owner = owner;
  }

  @QueryMapping
  Mono<CartView> cart(@Argument String id, ShopContext shop) {
    return carts.find(id).flatMap(cart -> views.of(cart, shop));
  }

  @SchemaMapping(typeName = "Cart", field = "lines")
  Connection<CartLineView> lines(CartView cart, PageRequest page) {
    return Connection.of(cart.allLines(), page, line -> Integer.toString(line.number()));
  }

  @MutationMapping
  Mono<CartPayload> cartCreate(
      MutationInput input, ShopContext shop, DataFetchingEnvironment field) {
    GraphQLContext context = field.getGraphQlContext();
    return owner
        .customer(context)
        .singleOptional()
        .flatMap(customer -> making.create(input, shop, callers.of(context), customer))
        .flatMap(answer -> payloads.of(answer, shop));
  }

  @MutationMapping
  Mono<CartPayload> cartLinesAdd(MutationInput input, ShopContext shop) {
    List<LineInput> lines = LineInput.all(input, "variantId");
    CartRequest request = CartRequest.of("cartLinesAdd", input);
    return contexts
        .find(request.cartId(), shop)
        .flatMap(where -> add(request, lines, where))
        .switchIfEmpty(Mono.fromSupplier(CartController::notFound))
        .flatMap(answer -> payloads.of(answer, shop));
  }

  /** What the market sells is looked up before the cart is held: that may take a while. */
  private Mono<CartAnswer> add(CartRequest request, List<LineInput> lines, ShopContext where) {
    List<Long> wanted = lines.stream().flatMap(line -> line.variant().stream()).toList();
    return variants
        .of(wanted, where)
        .flatMap(listed -> carts.change(request, edits.add(lines, listed, where.market().id())));
  }

  private static CartAnswer notFound() {
    return CartAnswer.refused(null, List.of(Refusal.of("CART_NOT_FOUND", "cartId")));
  }

  @MutationMapping
  Mono<CartPayload> cartLinesUpdate(MutationInput input, ShopContext shop) {
    CartEdit edit = edits.update(LineInput.all(input, "lineId"));
    return mutations.change("cartLinesUpdate", input, edit, shop);
  }

  @MutationMapping
  Mono<CartPayload> cartLinesRemove(MutationInput input, ShopContext shop) {
    return mutations.change("cartLinesRemove", input, edits.remove(input.list("lineIds")), shop);
  }

  @MutationMapping
  Mono<CartPayload> cartDiscountCodesUpdate(MutationInput input, ShopContext shop) {
    return mutations.change("cartDiscountCodesUpdate", input, codes.enter(input), shop);
  }

  @MutationMapping
  Mono<CartPayload> cartContextUpdate(MutationInput input, ShopContext shop) {
    return mutations.change("cartContextUpdate", input, moves.move(input), shop);
  }

  /** The cart as it is, then after every change. */
  @SubscriptionMapping
  Flux<CartView> cartChanged(@Argument String id, ShopContext shop) {
    return carts.changes(id).concatMap(cart -> views.of(cart, shop), 1);
  }
}
