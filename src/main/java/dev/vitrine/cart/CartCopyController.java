package dev.vitrine.cart;

import dev.vitrine.customer.Customer;
import dev.vitrine.customer.Sessions;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.idempotency.Callers;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what {@code cart-copies.graphqls} tells of copying, sharing and saving for later. */
@Controller
class CartCopyController {

  private final CartCopies copies;
  private final CartShares shares;
  private final SavedLines saved;
  private final CartPayloads payloads;
  private final CartRefusals refusals;
  private final Callers callers;
  private final Sessions sessions;

  CartCopyController(
      CartCopies copies,
      CartShares shares,
      SavedLines saved,
      CartPayloads payloads,
      CartRefusals refusals,
      Callers callers,
      Sessions sessions) {
    this.copies = copies;
    this.shares = shares;
    this.saved = saved;
    this.payloads = payloads;
    this.refusals = refusals;
    this.callers = callers;
    this.sessions = sessions;
  }

  @MutationMapping
  Mono<CartPayload> cartClone(MutationInput input, ShopContext shop, GraphQLContext context) {
    return copies
        .ofCart(input, shop, callers.of(context))
        .flatMap(answer -> payloads.of(answer, shop));
  }

  @MutationMapping
  Mono<CartPayload> cartShareOpen(MutationInput input, ShopContext shop, GraphQLContext context) {
    return copies
        .ofShare(input, shop, callers.of(context))
        .flatMap(answer -> payloads.of(answer, shop));
  }

  @MutationMapping
  Mono<CartPayload> orderReorder(MutationInput input, ShopContext shop, GraphQLContext context) {
    return copies
        .ofOrder(input, shop, callers.of(context))
        .flatMap(answer -> payloads.of(answer, shop));
  }

  @MutationMapping
  Mono<CartSharePayload> cartShare(MutationInput input, ShopContext shop) {
    Locale locale = shop.language();
    return shares
        .share(input)
        .map(
            shared ->
                new CartSharePayload(
                    shared.shown() == null
                        ? null
                        : new CartShare(shared.token(), shared.expiresAt()),
                    refusals.errors(shared.refusals(), null, locale)));
  }

  @MutationMapping
  Mono<CartPayload> cartLineSaveForLater(
      MutationInput input, ShopContext shop, GraphQLContext context) {
    return signedIn(context, customer -> saved.save(customer, input))
        .flatMap(answer -> payloads.of(answer, shop));
  }

  @MutationMapping
  Mono<CartPayload> wishlistItemMoveToCart(
      MutationInput input, ShopContext shop, GraphQLContext context) {
    return signedIn(context, customer -> saved.putBack(customer, input, shop))
        .flatMap(answer -> payloads.of(answer, shop));
  }

  private Mono<CartAnswer> signedIn(
      GraphQLContext context, Function<Customer, Mono<CartAnswer>> change) {
    return sessions
        .current(context)
        .flatMap(change)
        .defaultIfEmpty(CartAnswer.refused(null, List.of(Refusal.plain("UNAUTHENTICATED"))));
  }

  record CartSharePayload(@Nullable CartShare share, List<UserError> userErrors) {}

  /** What shows a cart's content to others. */
  record CartShare(String token, Instant expiresAt) {}
}
