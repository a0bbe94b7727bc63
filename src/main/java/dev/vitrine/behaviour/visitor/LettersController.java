package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import java.util.List;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what {@code visitor.graphqls} says of letters. */
@Controller
class LettersController {

  private final Letters letters;
  private final VisitorRefusals refusals;

  LettersController(Letters letters, VisitorRefusals refusals) {
    this.letters = letters;
    this.refusals = refusals;
  }

  @MutationMapping
  Mono<LettersStopPayload> lettersStop(MutationInput input) {
    return letters
        .stop(input)
        .map(wrong -> new LettersStopPayload(wrong.isEmpty(), refusals.errors(wrong, input)));
  }

  record LettersStopPayload(boolean stopped, List<UserError> userErrors) {}
}
