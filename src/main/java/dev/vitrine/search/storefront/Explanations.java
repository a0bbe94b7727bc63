package dev.vitrine.search.storefront;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.search.merchandising.Applied;
import dev.vitrine.search.query.TextQuery;
import dev.vitrine.search.storefront.SearchView.Explanation;
import dev.vitrine.search.storefront.SearchView.ScorePart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads how Elasticsearch says that a score came about. */
final class Explanations {

  private static final Pattern FIELD = Pattern.compile("^weight\\((\\w+)[.:]");
  private static final String FILTER = "match filter: ";
  private static final String OF_RULES = "function score, score mode [multiply]";

  /** What the first detail of a function says, which tells the one from the other. */
  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "doc['" + IndexFields.UNITS + "']",
          "sales",
          "doc['" + IndexFields.RATING + "']",
          "rating",
          "Function for field " + IndexFields.PUBLISHED_AT,
          "freshness",
          FILTER + IndexFields.TOKENS + ':',
          "stock",
          FILTER + IndexFields.TRAITS + ':',
          "likeness");

  private final Map<String, Double> parts = new LinkedHashMap<>();

  private Explanations() {}

  static Explanation of(JsonNode explanation, List<String> marks) {
    Explanations read = new Explanations();
    read.add(explanation);
    named(marks, Applied.CLICKS)
        .forEach(factor -> read.parts.put("clicks", Double.parseDouble(factor)));
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
    Optional<String> name =
        field.find() ? Optional.of(field.group(1)) : Explanations.function(part);
    if (name.isPresent()) {
      parts.merge(name.get(), part.path("value").asDouble(), Double::sum);
    } else if (!description.startsWith(OF_RULES)) {
      part.path("details").forEach(this::add);
    }
  }

  /** The name of what a score is multiplied by; none where the part is no such function. */
  private static Optional<String> function(JsonNode part) {
    String first = part.at("/details/0/description").asString("");
    return FUNCTIONS.entrySet().stream()
        .filter(function -> first.contains(function.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
