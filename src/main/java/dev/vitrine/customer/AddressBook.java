package dev.vitrine.customer;

import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Keeps the addresses of customers. */
@Service
class AddressBook {

  private final Customers customers;
  private final Repetitions repetitions;
  private final TransactionalOperator transaction;

  AddressBook(Customers customers, Repetitions repetitions, TransactionalOperator transaction) {
    this.customers = customers;
    this.repetitions = repetitions;
    this.transaction = transaction;
  }

  /** Keeps or rewrites an address; gives why it cannot be. */
  Mono<List<Refusal>> save(Customer customer, MutationInput input) {
    Map<?, ?> fields = (Map<?, ?>) Objects.requireNonNull(input.fields().get("address"));
    AddressForms.Read read = AddressForms.read(fields, List.of("input", "address"));
    return read.refusals().isEmpty()
        ? once(customer, input, write(customer, input, read.address())).map(Saved::refusals)
        : Mono.just(read.refusals());
  }

  private Mono<Saved> once(Customer customer, MutationInput input, Mono<Saved> work) {
    return repetitions.once(
        "customerAddressSave " + customer.id(),
        input,
        Saved.class,
        work.as(transaction::transactional),
        refusal -> new Saved(List.of(refusal)));
  }

  private Mono<Saved> write(Customer customer, MutationInput input, Address address) {
    boolean isDefault = input.value("isDefault", Boolean.class).orElse(false);
    Optional<String> id = input.value("addressId", String.class);
    return id.isEmpty()
        ? customers
            .addAddress(customer.id(), address, isDefault)
            .map(added -> new Saved(List.of()))
            .defaultIfEmpty(new Saved(List.of(Refusal.of("TOO_MANY_ADDRESSES", "address"))))
        : GlobalId.key("CustomerAddress", id.get())
            .map(key -> customers.changeAddress(customer.id(), key, address, isDefault))
            .orElse(Mono.empty())
            .map(changed -> new Saved(List.of()))
            .defaultIfEmpty(new Saved(List.of(Refusal.of("NOT_FOUND", "addressId"))));
  }

  record Saved(List<Refusal> refusals) {}
}
