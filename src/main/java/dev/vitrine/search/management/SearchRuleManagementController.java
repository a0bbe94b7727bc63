package dev.vitrine.search.management;

import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.search.merchandising.Merchandising;
import dev.vitrine.search.merchandising.SearchRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the rules of the merchants' {@code search.graphqls}. */
@Management
@Controller
class SearchRuleManagementController {

  private static final String TYPE = "searchRule";

  private final Snapshot<Merchandising> merchandising;
  private final Mutations mutations;

  SearchRuleManagementController(Snapshot<Merchandising> merchandising, Mutations mutations) {
    this.merchandising = merchandising;
    this.mutations = mutations;
  }

  @QueryMapping
  Optional<SearchRule> searchRule(@Argument String handle) {
    return merchandising.current().named(handle);
  }

  @QueryMapping
  Connection<SearchRule> searchRules(@Argument SearchRule.@Nullable Kind kind, PageRequest page) {
    List<SearchRule> rules =
        merchandising.current().rules().stream()
            .filter(rule -> kind == null || rule.kind() == kind)
            .toList();
    return Connection.of(rules, page, SearchRule::handle);
  }

  @MutationMapping
  Mono<SearchRuleSavePayload> searchRuleSave(MutationInput input) {
    Mono<SearchRule> saved =
        merchandising
            .refresh()
            .flatMap(fresh -> Mono.justOrEmpty(fresh.named(input.text("handle"))));
    return mutations
        .write(TYPE, input, InputShape.PLAIN)
        .flatMap(written -> written.answer(saved, SearchRuleSavePayload::new));
  }

  @MutationMapping
  Mono<SearchRuleDeletePayload> searchRuleDelete(MutationInput input) {
    Mono<String> gone = merchandising.refresh().map(fresh -> input.text("handle"));
    return mutations
        .delete(TYPE, input, "handle")
        .flatMap(written -> written.answer(gone, SearchRuleDeletePayload::new));
  }

  record SearchRuleSavePayload(@Nullable SearchRule searchRule, List<UserError> userErrors) {}

  record SearchRuleDeletePayload(@Nullable String deletedHandle, List<UserError> userErrors) {}
}
