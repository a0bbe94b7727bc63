package dev.vitrine.cart;

import dev.vitrine.behaviour.visitor.Joining;
import dev.vitrine.cart.CartRefusals.Warning;
import dev.vitrine.customer.CustomerView;
import dev.vitrine.customer.Customers;
import dev.vitrine.customer.Session;
import dev.vitrine.customer.SessionEnding;
import dev.vitrine.customer.Sessions;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.idempotency.Callers;
import dev.vitrine.platform.mutation.MutationInput;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what the schema tells of signing in and out, and of customers' carts. */
@Controller
class SignInController {

  private static final int MOST_CARTS = 100;

  private final SigningIn signing;
  private final Customers customers;
  private final Sessions sessions;
  private final SessionEnding ending;
  private final Carts carts;
  private final CartViews views;
  private final CartPayloads payloads;
  private final CartRefusals refusals;
  private final Callers callers;
  private final Joining joining;

  SignInController(
      SigningIn signing,
      Customers customers,
      Sessions sessions,
      SessionEnding ending,
      Carts carts,
      CartViews views,
      CartPayloads payloads,
      CartRefusals refusals,
      Callers callers,
      Joining joining) {
    this.signing = signing;
    this.customers = customers;
    this.sessions = sessions;
    this.ending = ending;
    this.carts = carts;
    this.views = views;
    this.payloads = payloads;
    this.refusals = refusals;
    this.callers = callers;
    this.joining = joining;
  }

  @MutationMapping
  Mono<SessionPayload> customerRegister(
      MutationInput input, ShopContext shop, GraphQLContext context) {
    return signing
        .register(input, callers.of(context))
        .flatMap(signedIn -> join(signedIn, context))
        .flatMap(signedIn -> payload(signedIn, shop));
  }

  @MutationMapping
  Mono<SessionPayload> sessionCreate(
      MutationInput input, ShopContext shop, GraphQLContext context) {
    return signing
        .signIn(input, callers.of(context))
        .flatMap(signedIn -> join(signedIn, context))
        .flatMap(signedIn -> payload(signedIn, shop));
  }

  /** The visitor who came with whoever signed in is theirs from now on. */
  private Mono<SignedIn> join(SignedIn signedIn, GraphQLContext context) {
    return signedIn.customerId() == 0
        ? Mono.just(signedIn)
        : joining
            .join(
                context,
                signedIn.customerId(),
                sessions.token(signedIn.seed()),
                signedIn.expiresAt())
            .thenReturn(signedIn);
  }

  @MutationMapping
  Mono<SessionRevokePayload> sessionRevoke(MutationInput input, GraphQLContext context) {
    boolean everywhere = input.value("everywhere", Boolean.class).orElse(false);
    return sessions
        .current(context)
        .flatMap(customer -> part(customer.id(), everywhere, context))
        .then(ending.end(input, context))
        .map(refused -> refusals.errors(refused, null, input.locale()))
        .map(SessionRevokePayload::new);
  }

  private Mono<Void> part(long customerId, boolean everywhere, GraphQLContext context) {
    return joining
        .part(context, Sessions.presented(context).orElse(""))
        .then(everywhere ? joining.partAll(customerId) : Mono.empty());
  }

  private Mono<SessionPayload> payload(SignedIn signedIn, ShopContext shop) {
    CartAnswer answer = signedIn.cart();
    Mono<Optional<CartPayload>> cart =
        answer == null ? Mono.just(Optional.empty()) : payloads.of(answer, shop).map(Optional::of);
    Mono<Optional<CustomerView>> customer =
        customers
            .byId(signedIn.customerId())
            .map(it -> Optional.of(new CustomerView(it, shop)))
            .defaultIfEmpty(Optional.empty());
    return Mono.zip(cart, customer)
        .map(read -> payload(signedIn, read.getT1(), read.getT2().orElse(null), shop));
  }

  private SessionPayload payload(
      SignedIn signedIn,
      Optional<CartPayload> cart,
      @Nullable CustomerView customer,
      ShopContext shop) {
    Session session =
        customer == null
            ? null
            : new Session(sessions.token(signedIn.seed()), signedIn.expiresAt());
    return new SessionPayload(
        session,
        customer,
        cart.map(CartPayload::cart).orElse(null),
        refusals.errors(signedIn.refusals(), null, shop.language()),
        cart.map(CartPayload::warnings).orElse(List.of()));
  }

  @SchemaMapping(typeName = "Customer", field = "carts")
  Mono<Connection<CartView>> carts(CustomerView customer, PageRequest page) {
    return carts
        .ofCustomer(customer.customer().id(), MOST_CARTS)
        .flatMapSequential(cart -> views.of(cart, customer.shop()))
        .collectList()
        .map(all -> Connection.of(all, page, view -> Long.toString(view.cart().id())));
  }

  record SessionRevokePayload(List<UserError> userErrors) {}

  record SessionPayload(
      @Nullable Session session,
      @Nullable CustomerView customer,
      @Nullable CartView cart,
      List<UserError> userErrors,
      List<Warning> warnings) {}
}
