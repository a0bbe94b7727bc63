package dev.vitrine.listing.management;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.UserErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The markets that an input names. */
@Component
class ChosenMarkets {

  private static final String FIELD = "markets";

  private final Markets markets;
  private final UserErrors errors;

  ChosenMarkets(Markets markets, UserErrors errors) {
    this.markets = markets;
    this.errors = errors;
  }

  /** The markets that {@code markets} names by their handles; all of them where it names none. */
  Choice of(MutationInput input) {
    if (input.value(FIELD, List.class).isEmpty()) {
      return new Choice(markets.all(), List.of());
    }
    Choice choice = new Choice(new ArrayList<>(), new ArrayList<>());
    List<?> handles = input.list(FIELD);
    for (int i = 0; i < handles.size(); i++) {
      String handle = String.valueOf(handles.get(i));
      Optional<Market> found = markets.named(handle);
      found.ifPresent(choice.markets()::add);
      if (found.isEmpty()) {
        List<String> path = List.of("input", FIELD, Integer.toString(i));
        choice.errors().add(errors.notFound(path, handle, input.locale()));
      }
    }
    return choice;
  }

  /**
   * What was named.
   *
   * @param errors a refusal for each handle that no market has
   */
  record Choice(List<Market> markets, List<UserError> errors) {}
}
