package dev.vitrine.platform.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mutation's refusal as part of its payload: the caller can mend the reason. */
public interface UserError {

  /** The reason as a name of the schema's {@code UserErrorCode}, the same in every language. */
  String code();

  /** The reason in the caller's language. */
  String message();

  /** Where in the arguments the reason lies; null when it is not in one place. */
  @Nullable List<String> path();
}
