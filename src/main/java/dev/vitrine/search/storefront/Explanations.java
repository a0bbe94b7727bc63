package dev.vitrine.search.storefront;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.search.merchandising.Applied;
import dev.vitrine.search.query.TextQuery;
import dev.vitrine.search.storefront.SearchView.Explanation;
import dev.vitrine.search.storefront.SearchView.ScoreEffect;
import dev.vitrine.search.storefront.SearchView.ScorePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads how Elasticsearch says that a score came about: in parts that make up all of it. */
final class Explanations {

  private static final Pattern FIELD =
      Pattern.compile("^(?:weight\\(|ConstantScore\\()?(?:Synonym\\()?[(+]*(\\w+)[.:]");
  private static final Pattern BEST_AND_OTHERS = Pattern.compile("^max plus ([\\d.]+) times");
  private static final String FILTER = "match filter: ";
  private static final String FUNCTIONS_OF = "function score, score mode [";
  private static final String OF_RANKING = FUNCTIONS_OF + "sum]";

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

  private final double clicks;
  private final Map<String, ScorePart> parts = new LinkedHashMap<>();

  private Explanations(double clicks) {
    this.clicks = clicks;
  }

  static Explanation of(JsonNode explanation, List<String> marks) {
    double clicks =
        named(marks, Applied.CLICKS).stream()
            .mapToDouble(Double::parseDouble)
            .findFirst()
            .orElse(1);
    Explanations read = new Explanations(clicks);
    read.product(explanation);
    return new Explanation(
        explanation.path("value").asDouble(),
        List.copyOf(read.parts.values()),
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

  private void add(String name, ScoreEffect effect, double value) {
    parts.merge(
        name,
        new ScorePart(name, effect, value),
        (one, other) -> new ScorePart(name, effect, one.value() + other.value()));
  }

  /** What only filters counts nothing, whatever it is made of. */
  private static boolean saysNothing(JsonNode part) {
    return value(part) == 0;
  }

  /** What a product has besides its words, and how its score is moved. */
  private void product(JsonNode part) {
    Optional<JsonNode> functions = functions(part);
    if (saysNothing(part)) {
      return;
    }
    if (functions.isPresent() && isOfRanking(functions.get())) {
      words(part.at("/details/0"), 1);
      functions.get().path("details").forEach(this::ranking);
    } else if (functions.isPresent()) {
      product(part.at("/details/0"));
      moved(part.at("/details/1").path("value").asDouble());
    } else if (part.path("details").isEmpty()) {
      constant(part.path("value").asDouble());
    } else {
      part.path("details").forEach(this::product);
    }
  }

  /** The functions that a part is a product of; none where it is something else. */
  private static Optional<JsonNode> functions(JsonNode part) {
    JsonNode bounded = part.at("/details/1");
    JsonNode functions =
        bounded.path("description").asString("").equals("min of:")
            ? bounded.at("/details/0")
            : bounded;
    String description = functions.path("description").asString("");
    boolean are = description.startsWith(FUNCTIONS_OF) || description.equals("No function matched");
    return are ? Optional.of(functions) : Optional.empty();
  }

  private static boolean isOfRanking(JsonNode functions) {
    return functions.path("description").asString("").startsWith(OF_RANKING);
  }

  private void ranking(JsonNode function) {
    String first = function.at("/details/0/description").asString("");
    FUNCTIONS.entrySet().stream()
        .filter(known -> first.contains(known.getKey()))
        .findFirst()
        .ifPresent(
            known -> add(known.getValue(), ScoreEffect.RAISES, function.path("value").asDouble()));
  }

  /** Clicks and rules move together; what is not the clicks' is the rules'. */
  private void moved(double factor) {
    if (clicks != 1) {
      add("clicks", ScoreEffect.MULTIPLIES, clicks);
    }
    double rules = factor / clicks;
    if (Math.abs(rules - 1) > 1e-6) {
      add("rules", ScoreEffect.MULTIPLIES, rules);
    }
  }

  private void constant(double value) {
    if (value >= Applied.OF_PINNED) {
      add("pinned", ScoreEffect.PINS, value);
    } else {
      add("allWords", ScoreEffect.ADDS, value);
    }
  }

  /** Of alternatives the best counts, and of fields beside the best one a part. */
  private void words(JsonNode part, double scale) {
    if (saysNothing(part)) {
      return;
    }
    String description = part.path("description").asString();
    Matcher others = BEST_AND_OTHERS.matcher(description);
    if (description.startsWith("max of:")) {
      best(part, scale, 0);
    } else if (others.find()) {
      best(part, scale, Double.parseDouble(others.group(1)));
    } else if (part.path("details").isEmpty() || isOfField(description)) {
      add(field(description), ScoreEffect.WORDS, scale * part.path("value").asDouble());
    } else {
      part.path("details").forEach(detail -> words(detail, scale));
    }
  }

  private void best(JsonNode part, double scale, double ofOthers) {
    List<JsonNode> ways = new ArrayList<>();
    part.path("details").forEach(ways::add);
    ways.sort((one, other) -> Double.compare(value(other), value(one)));
    for (int i = 0; i < ways.size(); i++) {
      double share = i == 0 ? scale : scale * ofOthers;
      if (share > 0) {
        words(ways.get(i), share);
      }
    }
  }

  private static double value(JsonNode part) {
    return part.path("value").asDouble();
  }

  private static boolean isOfField(String description) {
    return description.startsWith("weight(");
  }

  /** What has the words; a product that only filters found has none. */
  private static String field(String description) {
    Matcher field = FIELD.matcher(description);
    return field.find() ? field.group(1) : "filters";
  }
}
