package dev.vitrine.platform.intake;

import dev.vitrine.platform.intake.Report.Ignored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of an import's lines that nothing has read: of another system, or misspelt. */
final class IgnoredFields {

  /** So many names tell that something is wrong; an import may be of any length. */
  private static final int MOST = 100;

  private final Map<Name, Ignored> found = new LinkedHashMap<>();

  /** Counts what a line that was taken in says in vain. */
  void count(ImportLine line) {
    line.ignored().forEach(path -> count(new Name(line.type(), path), line.number()));
  }

  private void count(Name name, long line) {
    if (found.size() < MOST || found.containsKey(name)) {
      found.merge(
          name, new Ignored(name.type(), name.path(), 1, line), (before, one) -> before.again());
    }
  }

  /** What was found, in the order of the file. */
  List<Ignored> told() {
    return List.copyOf(found.values());
  }

  private record Name(String type, String path) {}
}
