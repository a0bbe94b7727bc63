package dev.vitrine.platform.intake;

import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.intake.LineOutcome.Problem;
import dev.vitrine.platform.intake.LineOutcome.Rejected;
import dev.vitrine.platform.intake.Report.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts refusals into the caller's language. */
@Component
class ImportMessages {

  private final Messages messages;

  ImportMessages(Messages messages) {
    this.messages = messages;
  }

  Report rejected(long line, Rejected outcome, Locale locale) {
    List<Reason> reasons =
        outcome.problems().stream().map(problem -> reason(problem, locale)).toList();
    Reason first = reasons.getFirst();
    return new Report.RejectedLine(
        line,
        "rejected",
        first.code(),
        first.field(),
        first.value(),
        first.message(),
        reasons.subList(1, reasons.size()));
  }

  Report failure(String code, Locale locale) {
    return new Report.Failure(new Report.Cause(code, say(code, Map.of(), locale)));
  }

  /** The message of a code. */
  String say(String code, Map<String, ?> arguments, Locale locale) {
    return messages.format(locale, "import." + code, arguments);
  }

  private Reason reason(Problem problem, Locale locale) {
    Map<String, Object> arguments = new HashMap<>(problem.arguments());
    arguments.put("field", problem.field() == null ? "" : problem.field());
    arguments.put("value", problem.value() == null ? "" : problem.value());
    String code = problem.code().name();
    return new Reason(code, problem.field(), problem.value(), say(code, arguments, locale));
  }
}
