package dev.vitrine.style.advice;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Cursor;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.UserErrors;
import dev.vitrine.style.advice.DraftReader.Read;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * Serves the advisers' {@code advice.graphqls}. Who does not let advisers see their profile is
 * answered for as if there were no such person.
 */
@Management
@Controller
class AdviceManagementController {

  private static final String ADVISE = "style:advise";
  private static final long SCOPE = Cursor.scope("style clients");

  private final ClientRepository clients;
  private final SelectionRepository selections;
  private final DraftReader drafts;
  private final UserErrors errors;

  AdviceManagementController(
      ClientRepository clients,
      SelectionRepository selections,
      DraftReader drafts,
      UserErrors errors) {
    this.clients = clients;
    this.selections = selections;
    this.drafts = drafts;
    this.errors = errors;
  }

  @QueryMapping
  Mono<Client> styleClient(@Argument String id) {
    return client(id);
  }

  private Mono<Client> client(String id) {
    return Mono.justOrEmpty(GlobalId.parse(id))
        .flatMap(
            named ->
                switch (named.type()) {
                  case "Visitor" -> clients.ofVisitor(named.key());
                  case "Customer" -> clients.ofCustomer(named.key());
                  default -> Mono.empty();
                });
  }

  @QueryMapping
  Mono<Connection<Client>> styleClients(PageRequest page) {
    long start = page.cursor() == null ? Long.MAX_VALUE : Cursor.key(SCOPE, page.cursor());
    return clients
        .before(start, page.size() + 1)
        .collectList()
        .zipWith(clients.count())
        .map(found -> Connection.ofRows(found.getT1(), page, found.getT2(), cursor()));
  }

  private static Function<Client, String> cursor() {
    return client -> Cursor.encode(SCOPE, List.of(client.visitor().id()));
  }

  @MutationMapping
  Mono<StyleSelectionCreatePayload> styleSelectionCreate(MutationInput input) {
    return Caller.with(ADVISE)
        .flatMap(
            caller ->
                client(input.text("clientId"))
                    .flatMap(client -> create(client, caller.name(), input)))
        .switchIfEmpty(Mono.fromSupplier(() -> notCreated(unknown("clientId", input))));
  }

  private Mono<StyleSelectionCreatePayload> create(
      Client client, String adviser, MutationInput input) {
    return drafts.read(input).flatMap(read -> create(client, adviser, read));
  }

  private Mono<StyleSelectionCreatePayload> create(Client client, String adviser, Read read) {
    return read.wrong().isEmpty()
        ? selections
            .insert(client.visitor().id(), adviser, read.draft())
            .map(kept -> new StyleSelectionCreatePayload(kept, List.of()))
        : Mono.just(notCreated(read.wrong()));
  }

  private static StyleSelectionCreatePayload notCreated(List<UserError> wrong) {
    return new StyleSelectionCreatePayload(null, wrong);
  }

  @MutationMapping
  Mono<StyleSelectionDeletePayload> styleSelectionDelete(MutationInput input) {
    return Caller.with(ADVISE)
        .flatMap(caller -> Mono.justOrEmpty(GlobalId.key("StyleSelection", input.text("id"))))
        .flatMap(selections::delete)
        .filter(deleted -> deleted)
        .map(deleted -> new StyleSelectionDeletePayload(true, List.of()))
        .switchIfEmpty(
            Mono.fromSupplier(() -> new StyleSelectionDeletePayload(false, unknown("id", input))));
  }

  private List<UserError> unknown(String field, MutationInput input) {
    return List.of(errors.notFound(List.of("input", field), input.text(field), input.locale()));
  }

  record StyleSelectionCreatePayload(@Nullable Selection selection, List<UserError> userErrors) {}

  record StyleSelectionDeletePayload(boolean deleted, List<UserError> userErrors) {}
}
