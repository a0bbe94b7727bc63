package dev.vitrine.platform.intake;

import dev.vitrine.platform.snapshot.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Takes in the lines of one or more types. Every bean of this type is found by the import. */
public interface ImportHandler {

  /** The values of {@code type} that this handler answers for. */
  Set<String> types();

  /** The scope that a caller needs for lines of a type, such as {@code catalog:write}. */
  String scope(String type);

  /** Every scope that a caller needs for one line: that of its type, unless the line says more. */
  default Set<String> scopes(ImportLine line) {
    return Set.of(scope(line.type()));
  }

  /**
   * What a line is about, so that a second line about the same thing is known for a duplicate.
   *
   * @return a key that is unique within the line's type; empty for lines that are about nothing of
   *     their own or carry no readable key
   */
  Optional<String> key(ImportLine line);

  /**
   * The reference data that lines are checked against as it is held in memory. It is brought up to
   * the present before each call, so that a line may name what the line before it brought.
   */
  default Collection<Snapshot<?>> consulted() {
    return List.of();
  }

  /**
   * Writes lines, in a transaction that the import opened.
   *
   * <p>A line that cannot be taken in is answered with {@link LineOutcome.Rejected} and leaves
   * nothing behind. An error rolls the whole call back; the import then repeats it line by line, so
   * that only the lines at fault are refused.
   *
   * @param lines at most 500 that follow each other in the file, no two with the same key
   * @return one outcome for each line, in the order of the lines
   */
  Mono<List<LineOutcome>> handle(List<ImportLine> lines);
}
