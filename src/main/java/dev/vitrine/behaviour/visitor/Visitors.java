package dev.vitrine.behaviour.visitor;

import dev.vitrine.behaviour.visitor.VisitorTokens.Expired;
import dev.vitrine.behaviour.visitor.VisitorTokens.Forged;
import dev.vitrine.behaviour.visitor.VisitorTokens.Genuine;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.graphql.RequestHeaders;
import graphql.GraphQLContext;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Who shops: the visitors of the shop, known by the header {@value #HEADER}. */
@Service
public class Visitors {

  /** Carries a visitor's token. */
  public static final String HEADER = "Vitrine-Visitor";

  private final VisitorRepository repository;
  private final VisitorTokens tokens;
  private final SessionOwner owner;
  private final Clock clock = Clock.systemUTC();

  Visitors(VisitorRepository repository, VisitorTokens tokens, SessionOwner owner) {
    this.repository = repository;
    this.tokens = tokens;
    this.owner = owner;
  }

  /**
   * The visitor whose token came with an operation, or that the customer is whose session did; read
   * once an operation. Empty where neither came, and for one who was forgotten since.
   *
   * @return fails with a refusal ({@code VISITOR_TOKEN_INVALID}, {@code VISITOR_TOKEN_EXPIRED},
   *     {@code VISITOR_TOKEN_OF_ANOTHER}) for a token that is forged or no longer good, and for one
   *     that is joined with another customer than the one who is signed in
   */
  public Mono<Visitor> current(GraphQLContext context) {
    Current known = context.computeIfAbsent(Current.class, key -> read(context));
    return known.visitor();
  }

  /** Has the next who asks read anew: the operation has changed the visitor. */
  void changed(GraphQLContext context) {
    context.delete(Current.class);
  }

  private Current read(GraphQLContext context) {
    Mono<Visitor> visitor =
        token(context)
            .map(token -> device(token).flatMap(device -> acting(device, context)))
            .orElseGet(() -> owner.customer(context).flatMap(repository::ofCustomer));
    return new Current(visitor.cache());
  }

  private static Optional<String> token(GraphQLContext context) {
    return Optional.ofNullable(RequestHeaders.of(context).getFirst(HEADER)).map(String::strip);
  }

  /**
   * The visitor whose token came with an operation, whoever's session came with it. Empty, and
   * refused, as {@link #current}.
   */
  Mono<Visitor> device(GraphQLContext context) {
    return Mono.justOrEmpty(token(context)).flatMap(this::device);
  }

  private Mono<Visitor> device(String token) {
    return switch (tokens.read(token, clock.instant())) {
      case Genuine(var id) -> repository.byDevice(id);
      case Expired expired -> refused("VISITOR_TOKEN_EXPIRED");
      case Forged forged -> refused("VISITOR_TOKEN_INVALID");
    };
  }

  /** Whoever is signed in is not taken for another customer by a device that was that one's. */
  private Mono<Visitor> acting(Visitor device, GraphQLContext context) {
    return owner
        .customer(context)
        .filter(customer -> !customer.equals(device.customerId()))
        .flatMap(customer -> as(customer, device))
        .defaultIfEmpty(device);
  }

  private Mono<Visitor> as(long customer, Visitor device) {
    return device.customerId() == null
        ? repository.ofCustomer(customer).map(visitor -> visitor.on(device.deviceId()))
        : refused("VISITOR_TOKEN_OF_ANOTHER");
  }

  private static Mono<Visitor> refused(String code) {
    return Mono.error(() -> Refused.by(code));
  }

  /** The visitor that a customer is, on every device; empty for one who never was joined. */
  public Mono<Visitor> ofCustomer(long customerId) {
    return repository.ofCustomer(customerId);
  }

  private record Current(Mono<Visitor> visitor) {}
}
