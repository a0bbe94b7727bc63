package dev.vitrine;

import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.LineOutcome.Problem;
import dev.vitrine.platform.intake.LineOutcome.Rejected;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Has lines taken in by the handler of their type, as one batch in one transaction. */
public final class TestImport {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final List<ImportHandler> handlers;
  private final TransactionalOperator transaction;

  /** Takes the application's handlers. */
  public TestImport(List<ImportHandler> handlers, ReactiveTransactionManager transactions) {
    this.handlers = handlers;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /** A line of JSON in which apostrophes stand for quotation marks. */
  public static ImportLine line(long number, String json) {
    ObjectNode body = (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    return new ImportLine(number, body.get("type").stringValue(), body);
  }

  /** Takes in lines of one type and tells what became of each. */
  public List<LineOutcome> take(String... lines) {
    List<ImportLine> read =
        IntStream.range(0, lines.length).mapToObj(i -> line(i + 1L, lines[i])).toList();
    return take(read);
  }

  /** Takes in lines of one type and tells what became of each. */
  public List<LineOutcome> take(List<ImportLine> lines) {
    String type = lines.getFirst().type();
    return handlers.stream()
        .filter(handler -> handler.types().contains(type))
        .findFirst()
        .orElseThrow()
        .handle(lines)
        .as(transaction::transactional)
        .blockOptional()
        .orElseThrow();
  }

  /** Why a line is refused, as {@code CODE field}. */
  public List<String> refusals(String line) {
    return take(line).getFirst() instanceof Rejected(List<Problem> problems)
        ? problems.stream().map(problem -> problem.code().name() + ' ' + problem.field()).toList()
        : List.of();
  }
}
