package dev.vitrine.cart.wishlist;

import dev.vitrine.customer.CustomerView;
import dev.vitrine.customer.Sessions;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.InvalidInput;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code wishlist.graphqls}. */
@Controller
class WishlistController {

  private final Wishlists wishlists;
  private final WishlistViews views;
  private final Sessions sessions;
  private final Messages messages;

  WishlistController(
      Wishlists wishlists, WishlistViews views, Sessions sessions, Messages messages) {
    this.wishlists = wishlists;
    this.views = views;
    this.sessions = sessions;
    this.messages = messages;
  }

  @SchemaMapping(typeName = "Customer", field = "wishlists")
  Mono<Connection<WishlistView>> wishlists(CustomerView customer, PageRequest page) {
    return wishlists
        .of(customer.customer())
        .collectList()
        .flatMap(all -> views.of(all, customer.shop()))
        .map(all -> Connection.of(all, page, each -> Long.toString(each.key())));
  }

  @SchemaMapping(typeName = "Wishlist", field = "items")
  Connection<WishlistView.ItemView> items(WishlistView wishlist, PageRequest page) {
    return Connection.of(wishlist.allItems(), page, item -> Long.toString(item.key()));
  }

  @MutationMapping
  Mono<WishlistPayload> wishlistItemAdd(
      MutationInput input, ShopContext shop, GraphQLContext context) {
    return sessions
        .current(context)
        .flatMap(customer -> wishlists.add(customer, input))
        .flatMap(answer -> payload(answer, input, shop))
        .defaultIfEmpty(notSignedIn(input));
  }

  @MutationMapping
  Mono<WishlistPayload> wishlistItemRemove(
      MutationInput input, ShopContext shop, GraphQLContext context) {
    return sessions
        .current(context)
        .flatMap(customer -> wishlists.remove(customer, input))
        .flatMap(answer -> payload(answer, input, shop))
        .defaultIfEmpty(notSignedIn(input));
  }

  private Mono<WishlistPayload> payload(
      Wishlists.Answer answer, MutationInput input, ShopContext shop) {
    List<UserError> errors = answer.refusals().stream().map(each -> error(each, input)).toList();
    return Mono.justOrEmpty(answer.wishlist())
        .flatMap(wishlist -> views.of(List.of(wishlist), shop))
        .map(found -> Optional.of(found.getFirst()))
        .defaultIfEmpty(Optional.empty())
        .map(view -> new WishlistPayload(view.orElse(null), errors));
  }

  private WishlistPayload notSignedIn(MutationInput input) {
    return new WishlistPayload(null, List.of(error(Refusal.plain("UNAUTHENTICATED"), input)));
  }

  private UserError error(Refusal refusal, MutationInput input) {
    return new InvalidInput(
        refusal.code(),
        messages.format(input.locale(), "refusal." + refusal.code(), refusal.facts()),
        refusal.path().isEmpty() ? null : refusal.path());
  }

  record WishlistPayload(@Nullable WishlistView wishlist, List<UserError> userErrors) {}
}
