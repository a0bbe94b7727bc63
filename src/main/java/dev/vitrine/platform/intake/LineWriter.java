package dev.vitrine.platform.intake;

import dev.vitrine.platform.intake.LineOutcome.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Has lines written by their handler, all in one transaction, with the acknowledgement in it. */
@Component
class LineWriter {

  private static final Logger log = LoggerFactory.getLogger(LineWriter.class);
  private static final int TRIES = 4;
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);

  private final Handling handling;
  private final ImportRunRepository runs;

  LineWriter(Handling handling, ImportRunRepository runs) {
    this.handling = handling;
    this.runs = runs;
  }

  /**
   * Writes lines of one handler and acknowledges everything up to a line.
   *
   * @return an outcome for each line, in order; fails only when the database is away for good
   */
  Mono<List<LineOutcome>> write(
      UUID importId, ImportHandler handler, List<ImportLine> lines, long acknowledged) {
    return inTransaction(importId, handler, lines, acknowledged)
        .onErrorResume(
            failure -> !isPassing(failure),
            failure -> withoutTheGuilty(importId, handler, lines, acknowledged, failure));
  }

  /** Acknowledges lines that needed no handler. */
  Mono<Void> acknowledge(UUID importId, long line) {
    return runs.acknowledge(importId, line).retryWhen(whilePassing());
  }

  private Mono<List<LineOutcome>> inTransaction(
      UUID importId, ImportHandler handler, List<ImportLine> lines, long acknowledged) {
    return handling.of(
        handler,
        lines,
        handled ->
            handled
                .map(outcomes -> oneEach(handler, lines, outcomes))
                .flatMap(
                    outcomes -> runs.acknowledge(importId, acknowledged).thenReturn(outcomes)));
  }

  private static List<LineOutcome> oneEach(
      ImportHandler handler, List<ImportLine> lines, List<LineOutcome> outcomes) {
    if (outcomes.size() != lines.size()) {
      throw new IllegalStateException(handler.getClass() + " must answer every line");
    }
    return outcomes;
  }

  private Mono<List<LineOutcome>> withoutTheGuilty(
      UUID importId,
      ImportHandler handler,
      List<ImportLine> lines,
      long acknowledged,
      Throwable failure) {
    if (lines.size() == 1) {
      return Mono.just(List.of(refusal(lines.getFirst(), failure)));
    }
    return Flux.fromIterable(lines)
        .concatMap(line -> alone(importId, handler, line))
        .collectList()
        .flatMap(outcomes -> acknowledge(importId, acknowledged).thenReturn(outcomes));
  }

  private Mono<LineOutcome> alone(UUID importId, ImportHandler handler, ImportLine line) {
    return inTransaction(importId, handler, List.of(line), line.number())
        .map(List::getFirst)
        .onErrorResume(
            failure -> !isPassing(failure), failure -> Mono.just(refusal(line, failure)));
  }

  /** Whether the line contradicts what is there, in a way that the database alone knows. */
  static boolean isContradiction(Throwable failure) {
    return failure instanceof DataIntegrityViolationException;
  }

  /** What becomes of a line whose handler failed. */
  static LineOutcome refusal(ImportLine line, Throwable failure) {
    if (isContradiction(failure)) {
      log.info("Line {} of type {} refused: {}", line.number(), line.type(), failure.getMessage());
      return Rejected.of(FormCode.CONFLICT, null, null);
    }
    log.error("Line {} of type {} could not be handled", line.number(), line.type(), failure);
    return Rejected.of(FormCode.INTERNAL, null, null);
  }

  /** Tries again while the failure says nothing about the lines. */
  static Retry whilePassing() {
    return Retry.backoff(TRIES, FIRST_WAIT)
        .filter(LineWriter::isPassing)
        .onRetryExhaustedThrow((retry, signal) -> signal.failure());
  }

  /** Whether the failure says nothing about the lines: the database is away, or a lock was lost. */
  static boolean isPassing(Throwable failure) {
    return failure instanceof TransientDataAccessException
        || failure instanceof DataAccessResourceFailureException
        || failure instanceof TransactionException;
  }
}
