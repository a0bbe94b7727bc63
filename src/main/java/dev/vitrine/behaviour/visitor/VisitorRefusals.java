package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.graphql.InvalidInput;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells visitors in their language why something is refused. */
@Component
public class VisitorRefusals {

  private static final String TOKEN = "VISITOR_TOKEN_";

  private final Messages messages;

  VisitorRefusals(Messages messages) {
    this.messages = messages;
  }

  /** Whether a failure is the refusal of a visitor's token. */
  public static boolean isOfToken(Throwable failure) {
    return failure instanceof Refused refused && refused.code().startsWith(TOKEN);
  }

  /** The refusal of a token as a mutation tells it. */
  public static Refusal of(Throwable failure) {
    return Refusal.plain(((Refused) failure).code());
  }

  /** The refusals of a mutation in the caller's language. */
  public List<UserError> errors(List<Refusal> refusals, MutationInput input) {
    return refusals.stream().map(refusal -> error(refusal, input)).toList();
  }

  private UserError error(Refusal refusal, MutationInput input) {
    return new InvalidInput(
        refusal.code(),
        messages.format(input.locale(), "refusal." + refusal.code(), refusal.facts()),
        refusal.path().isEmpty() ? null : refusal.path());
  }
}
