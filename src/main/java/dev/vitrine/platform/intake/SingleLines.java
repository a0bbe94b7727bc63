package dev.vitrine.platform.intake;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.intake.LineOutcome.Problem;
import dev.vitrine.platform.intake.LineOutcome.Rejected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Takes in lines that do not come in a stream, such as those that are made of other inputs. */
@Component
public class SingleLines {

  private final Map<String, ImportHandler> handlers = new HashMap<>();
  private final Handling handling;

  SingleLines(List<ImportHandler> handlers, Handling handling) {
    handlers.forEach(handler -> handler.types().forEach(type -> this.handlers.put(type, handler)));
    this.handling = handling;
  }

  /**
   * Has a line written by the handler of its type, in a transaction of its own.
   *
   * @param problems what is known to be wrong with it; then it is refused unseen
   * @return fails with a refusal ({@code FORBIDDEN}) when the present caller lacks a scope
   */
  public Mono<LineOutcome> take(String type, ObjectNode body, List<Problem> problems) {
    ImportHandler handler = Objects.requireNonNull(handlers.get(type), type);
    ImportLine line = new ImportLine(1, type, body);
    Mono<LineOutcome> outcome =
        problems.isEmpty() ? take(handler, line) : Mono.fromSupplier(() -> new Rejected(problems));
    return Flux.fromStream(() -> handler.scopes(line).stream().sorted())
        .concatMap(Caller::with)
        .then(outcome);
  }

  private Mono<LineOutcome> take(ImportHandler handler, ImportLine line) {
    return handling
        .of(handler, List.of(line), handled -> handled.map(List::getFirst))
        .onErrorResume(
            failure -> LineWriter.isContradiction(failure),
            failure -> Mono.just(LineWriter.refusal(line, failure)));
  }
}
