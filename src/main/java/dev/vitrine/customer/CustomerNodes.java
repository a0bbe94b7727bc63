package dev.vitrine.customer;

import dev.vitrine.customer.CustomerView.SavedAddress;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.NodeResolver;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds a customer, and what they keep, by global ids: for themselves alone. */
@Component
class CustomerNodes implements NodeResolver {

  private static final String CUSTOMER = "Customer";

  private final Sessions sessions;
  private final Customers customers;

  CustomerNodes(Sessions sessions, Customers customers) {
    this.sessions = sessions;
    this.customers = customers;
  }

  @Override
  public Set<String> types() {
    return Set.of(CUSTOMER, "CustomerAddress");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> keys, GraphQLContext context) {
    ShopContext shop = Objects.requireNonNull(context.get(ShopContext.class));
    return sessions
        .current(context)
        .flatMap(
            customer ->
                type.equals(CUSTOMER)
                    ? Mono.just(own(customer, keys, shop))
                    : addresses(customer, keys, shop))
        .defaultIfEmpty(Map.of());
  }

  private static Map<Long, Object> own(Customer customer, Collection<Long> keys, ShopContext shop) {
    return keys.contains(customer.id())
        ? Map.of(customer.id(), new CustomerView(customer, shop))
        : Map.of();
  }

  private Mono<Map<Long, Object>> addresses(
      Customer customer, Collection<Long> keys, ShopContext shop) {
    return customers
        .addresses(customer.id())
        .filter(saved -> keys.contains(saved.id()))
        .collectMap(CustomerAddress::id, saved -> new SavedAddress(saved, shop));
  }
}
