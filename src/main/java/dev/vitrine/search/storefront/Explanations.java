package dev.vitrine.search.storefront;

import dev.vitrine.search.merchandising.Applied;
import dev.vitrine.search.query.TextQuery;
import dev.vitrine.search.storefront.SearchView.Explanation;
import dev.vitrine.search.storefront.SearchView.ScorePart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads how Elasticsearch says that a score came about. */
final class Explanations {

  private static final Pattern FIELD = Pattern.compile("^weight\\((\\w+)[.:]");
  private static final Pattern FACTOR =
      Pattern.compile("^field value function: \\w*\\(?doc\\['(\\w+)'");

  private final Map<String, Double> parts = new LinkedHashMap<>();

  private Explanations() {}

  static Explanation of(JsonNode explanation, List<String> marks) {
    Explanations read = new Explanations();
    read.add(explanation);
    List<ScorePart> parts =
        read.parts.entrySet().stream()
            .map(part -> new ScorePart(part.getKey(), part.getValue()))
            .toList();
    return new Explanation(
        explanation.path("value").asDouble(),
        parts,
        named(marks, TextQuery.SYNONYM),
        named(marks, Applied.RULE));
  }

  private static List<String> named(List<String> marks, String kind) {
    return marks.stream()
        .filter(mark -> mark.startsWith(kind))
        .map(mark -> mark.substring(kind.length()))
        .sorted()
        .toList();
  }

  /** The best of alternatives and the sum of what adds up are told by what they are made of. */
  private void add(JsonNode part) {
    String description = part.path("description").asString();
    Matcher field = FIELD.matcher(description);
    Matcher factor = FACTOR.matcher(description);
    double value = part.path("value").asDouble();
    if (field.find()) {
      parts.merge(field.group(1), value, Double::sum);
    } else if (factor.find()) {
      parts.merge(factor.group(1), value, Double::sum);
    } else {
      part.path("details").forEach(this::add);
    }
  }
}
