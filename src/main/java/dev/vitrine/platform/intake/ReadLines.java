package dev.vitrine.platform.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lines read one by one: what those say that are in order, and why the others are refused.
 *
 * @param accepted what the lines say that are in order
 * @param refusals for each line the refusal, or nothing
 */
public record ReadLines<T>(List<T> accepted, List<Optional<LineOutcome.Rejected>> refusals) {

  /** The keys that lines name in a field, as far as the database can be asked for them. */
  public static Set<String> keys(List<ImportLine> lines, String name) {
    return lines.stream()
        .flatMap(line -> line.text(name).stream())
        .map(String::strip)
        .filter(key -> key.length() <= Fields.KEY_LIMIT)
        .filter(StorableText::is)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Reads lines.
   *
   * @param reader reads a line's fields and reports to them what is wrong
   */
  public static <T> ReadLines<T> of(List<ImportLine> lines, Function<Fields, T> reader) {
    return of(lines, (line, fields) -> reader.apply(fields));
  }

  /** As {@link #of(List, Function)}, for readers that also look at the line as a whole. */
  public static <T> ReadLines<T> of(
      List<ImportLine> lines, BiFunction<ImportLine, Fields, T> reader) {
    List<T> accepted = new ArrayList<>();
    List<Optional<LineOutcome.Rejected>> refusals = new ArrayList<>();
    for (ImportLine line : lines) {
      Fields fields = line.fields();
      T read = reader.apply(line, fields);
      refusals.add(fields.rejected());
      if (fields.rejected().isEmpty()) {
        accepted.add(read);
      }
    }
    return new ReadLines<>(accepted, refusals);
  }

  /**
   * An outcome for every line, in order.
   *
   * @param ofAccepted the outcomes of the accepted lines, in their order
   */
  public List<LineOutcome> outcomes(List<LineOutcome> ofAccepted) {
    Iterator<LineOutcome> next = ofAccepted.iterator();
    return refusals.stream()
        .map(refusal -> refusal.<LineOutcome>map(it -> it).orElseGet(next::next))
        .toList();
  }
}
