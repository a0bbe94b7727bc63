package dev.vitrine.platform.mutation;

import dev.vitrine.platform.intake.LineOutcome.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An input written as a line.
 *
 * @param body the line
 * @param places where in the arguments each part of the line came from, by its path in the line
 * @param problems what could not be written
 */
record InputLine(ObjectNode body, Map<String, List<String>> places, List<Problem> problems) {

  private static final Pattern LAST_STEP = Pattern.compile("^(.*?)(?:\\.([^.\\[]+)|\\[(\\d+)])$");

  /** Where in the arguments a field of the line came from. */
  List<String> place(@Nullable String field) {
    List<String> known = places.get(field == null ? "" : field);
    if (known != null) {
      return known;
    }
    var step = LAST_STEP.matcher("." + field);
    if (!step.matches()) {
      return places.getOrDefault("", List.of());
    }
    String parent = step.group(1).isEmpty() ? "" : step.group(1).substring(1);
    List<String> place = new ArrayList<>(place(parent));
    place.add(step.group(2) == null ? step.group(3) : step.group(2));
    return place;
  }
}
