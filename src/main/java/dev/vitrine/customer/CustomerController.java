package dev.vitrine.customer;

import dev.vitrine.customer.CustomerView.SavedAddress;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.InvalidInput;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code customer.graphqls}. */
@Controller
class CustomerController {

  private final Customers customers;
  private final Sessions sessions;
  private final AddressBook addresses;
  private final Messages messages;

  CustomerController(
      Customers customers, Sessions sessions, AddressBook addresses, Messages messages) {
    this.customers = customers;
    this.sessions = sessions;
    this.addresses = addresses;
    this.messages = messages;
  }

  @QueryMapping
  Mono<CustomerView> customer(ShopContext shop, GraphQLContext context) {
    return sessions.current(context).map(customer -> new CustomerView(customer, shop));
  }

  @SchemaMapping(typeName = "Customer", field = "addresses")
  Mono<List<SavedAddress>> addresses(CustomerView view) {
    return customers
        .addresses(view.customer().id())
        .map(saved -> new SavedAddress(saved, view.shop()))
        .collectList();
  }

  @MutationMapping
  Mono<CustomerAddressSavePayload> customerAddressSave(
      MutationInput input, ShopContext shop, GraphQLContext context) {
    return sessions
        .current(context)
        .flatMap(customer -> save(customer, input, shop))
        .defaultIfEmpty(new CustomerAddressSavePayload(null, List.of(notSignedIn(input))));
  }

  private Mono<CustomerAddressSavePayload> save(
      Customer customer, MutationInput input, ShopContext shop) {
    return addresses
        .save(customer, input)
        .map(refusals -> refusals.stream().map(each -> error(each, input)).toList())
        .map(errors -> new CustomerAddressSavePayload(new CustomerView(customer, shop), errors));
  }

  private UserError notSignedIn(MutationInput input) {
    return error(Refusal.plain("UNAUTHENTICATED"), input);
  }

  private UserError error(Refusal refusal, MutationInput input) {
    return new InvalidInput(
        refusal.code(),
        messages.format(input.locale(), "refusal." + refusal.code(), refusal.facts()),
        refusal.path().isEmpty() ? null : refusal.path());
  }

  record CustomerAddressSavePayload(@Nullable CustomerView customer, List<UserError> userErrors) {}
}
