package dev.vitrine.cart;

import dev.vitrine.behaviour.visitor.SessionOwner;
import dev.vitrine.customer.Customer;
import dev.vitrine.customer.Sessions;
import graphql.GraphQLContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells whose session it is. */
@Component
class SessionCustomer implements SessionOwner {

  private final Sessions sessions;

  SessionCustomer(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Mono<Long> customer(GraphQLContext context) {
    return sessions.current(context).map(Customer::id);
  }
}
