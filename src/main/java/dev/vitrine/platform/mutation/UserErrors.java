package dev.vitrine.platform.mutation;

import dev.vitrine.platform.graphql.InvalidInput;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.LineOutcome.Problem;
import dev.vitrine.platform.intake.LineOutcome.Rejected;
import dev.vitrine.platform.intake.RejectionCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes refusals of what is wrong with an input. */
@Component
public class UserErrors {

  private final Messages messages;

  UserErrors(Messages messages) {
    this.messages = messages;
  }

  List<UserError> of(Rejected rejected, InputLine line, Locale locale) {
    return rejected.problems().stream().map(problem -> of(problem, line, locale)).toList();
  }

  private UserError of(Problem problem, InputLine line, Locale locale) {
    return of(problem, line.place(problem.field()), locale);
  }

  /** What was named does not exist. */
  public UserError notFound(List<String> path, String value, Locale locale) {
    return of(FormCode.NOT_FOUND, path, value, Map.of(), locale);
  }

  /**
   * A refusal for a reason of the caller's own.
   *
   * @param code its message is {@code import.<code>}
   * @param path where in the field's arguments the reason lies
   * @param value what stands there
   * @param arguments of the message, beside {@code field} and {@code value}
   */
  public UserError of(
      RejectionCode code,
      List<String> path,
      String value,
      Map<String, Object> arguments,
      Locale locale) {
    return of(new Problem(code, path.getLast(), value, arguments), path, locale);
  }

  private UserError of(Problem problem, List<String> path, Locale locale) {
    Map<String, Object> arguments = new HashMap<>(problem.arguments());
    arguments.put("field", problem.field() == null ? "" : problem.field());
    arguments.put("value", problem.value() == null ? "" : problem.value());
    String code = problem.code().name();
    return new InvalidInput(code, messages.format(locale, "import." + code, arguments), path);
  }
}
