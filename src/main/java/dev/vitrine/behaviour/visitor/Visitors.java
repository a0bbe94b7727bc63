package dev.vitrine.behaviour.visitor;

import dev.vitrine.behaviour.visitor.VisitorTokens.Expired;
import dev.vitrine.behaviour.visitor.VisitorTokens.Forged;
import dev.vitrine.behaviour.visitor.VisitorTokens.Genuine;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.graphql.RequestHeaders;
import graphql.GraphQLContext;
import java.time.Clock;
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
   * The visitor whose token came with an operation; read once an operation. Empty where none came,
   * and for one who was forgotten since.
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
    String token = RequestHeaders.of(context).getFirst(HEADER);
    return new Current(token == null ? Mono.empty() : of(token.strip(), context).cache());
  }

  private Mono<Visitor> of(String token, GraphQLContext context) {
    return switch (tokens.read(token, clock.instant())) {
      case Genuine(var id) -> repository.byDevice(id).flatMap(visitor -> own(visitor, context));
      case Expired expired -> refused("VISITOR_TOKEN_EXPIRED");
      case Forged forged -> refused("VISITOR_TOKEN_INVALID");
    };
  }

  /** Whoever is signed in is not taken for another customer by a device that was that one's. */
  private Mono<Visitor> own(Visitor visitor, GraphQLContext context) {
    return visitor.customerId() == null
        ? Mono.just(visitor)
        : owner
            .customer(context)
            .filter(customer -> !customer.equals(visitor.customerId()))
            .flatMap(another -> refused("VISITOR_TOKEN_OF_ANOTHER"))
            .defaultIfEmpty(visitor);
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
