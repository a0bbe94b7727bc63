package dev.vitrine.platform.mutation;

import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.LineOutcome.Rejected;
import dev.vitrine.platform.intake.SingleLines;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries mutations out by the way of imported lines. */
@Component
public class Mutations {

  private static final List<String> INPUT = List.of("input");

  private final SingleLines lines;
  private final UserErrors errors;

  Mutations(SingleLines lines, UserErrors errors) {
    this.lines = lines;
    this.errors = errors;
  }

  /**
   * Writes an input, in a transaction of its own.
   *
   * @param type the type of the line that an import would bring
   * @param shape how the input is written as that line
   * @return fails with a refusal ({@code FORBIDDEN}) when the caller lacks the scope of the type
   */
  public Mono<Written> write(String type, MutationInput input, InputShape shape) {
    InputLine line = InputWriter.write(input.fields(), INPUT, shape);
    return lines
        .take(type, line.body(), line.problems())
        .map(outcome -> written(line, outcome, input.locale()));
  }

  /**
   * Deletes what an input names.
   *
   * @param type the type of the line that an import would bring
   * @param key the field of the input that names it; reported as unknown when there was nothing
   * @return fails as {@link #write}
   */
  public Mono<Written> delete(String type, MutationInput input, String key) {
    return write(type, input.with("deleted", true), InputShape.PLAIN)
        .map(written -> written.wasThere() ? written : unknown(input, key));
  }

  /** The refusal of an input whose field names what does not exist. */
  public Written unknown(MutationInput input, String field) {
    return new Written.Refused(
        List.of(errors.notFound(List.of("input", field), input.text(field), input.locale())));
  }

  private Written written(InputLine line, LineOutcome outcome, Locale locale) {
    return switch (outcome) {
      case LineOutcome.Created created -> new Written.Done(true);
      case LineOutcome.Updated updated -> new Written.Done(true);
      case LineOutcome.Unchanged unchanged -> new Written.Done(false);
      case Rejected rejected -> new Written.Refused(errors.of(rejected, line, locale));
    };
  }
}
