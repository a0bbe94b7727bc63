package dev.vitrine.listing.storefront;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.customer.Customer;
import dev.vitrine.customer.Sessions;
import dev.vitrine.listing.query.Worn;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.style.Styles;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the person who asks wears: the visitor of the operation, or else the customer. */
@Component
class Sizes {

  private final Visitors visitors;
  private final Sessions sessions;
  private final Styles styles;
  private final Wardrobe wardrobe;

  Sizes(Visitors visitors, Sessions sessions, Styles styles, Wardrobe wardrobe) {
    this.visitors = visitors;
    this.sessions = sessions;
    this.styles = styles;
    this.wardrobe = wardrobe;
  }

  /** Whether any of these {@code ProductFilterInput}s asks for what fits the person. */
  static boolean areAskedFor(@Nullable List<Map<String, Object>> filters) {
    return filters != null && filters.stream().anyMatch(filter -> filter.containsKey("inMySize"));
  }

  /**
   * What they wear, never nothing.
   *
   * @return fails with a refusal: {@code VISITOR_REQUIRED} for somebody who is not known, {@code
   *     CONSENT_MISSING} for one who may not be remembered, {@code SIZES_UNKNOWN} for one who told
   *     none; and with those of the visitor's token
   */
  Mono<List<Worn>> of(GraphQLContext context) {
    return visitors
        .current(context)
        .switchIfEmpty(Mono.defer(() -> sessions.current(context)).flatMap(this::ofCustomer))
        .switchIfEmpty(refused("VISITOR_REQUIRED"))
        .flatMap(this::worn);
  }

  private Mono<Visitor> ofCustomer(Customer customer) {
    return visitors.ofCustomer(customer.id());
  }

  private Mono<List<Worn>> worn(Visitor visitor) {
    return visitor.consent().personalization()
        ? styles
            .told(visitor)
            .map(told -> wardrobe.of(told.profile().sizes()))
            .filter(sizes -> !sizes.isEmpty())
            .switchIfEmpty(refused("SIZES_UNKNOWN"))
        : refused("CONSENT_MISSING");
  }

  private static <T> Mono<T> refused(String code) {
    return Mono.error(() -> Refused.by(code));
  }
}
