package dev.vitrine.catalog;

import dev.vitrine.market.Money;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.Patch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads rules written as JSON: an object with exactly one condition, such as {@code {"all":
 * [{"tag": "running"}, {"not": {"onSale": true}}]}}.
 */
public final class RuleReader {

  private static final int MOST_DAYS = 36_500;
  private static final int MOST_SELLERS = 1_000;
  private static final int MOST_NESTED = 8;
  private static final Rule NOTHING = new Rule.Any(List.of());
  private static final List<String> KNOWN =
      List.of(
          "all",
          "any",
          "not",
          "onSale",
          "tag",
          "attribute",
          "price",
          "newerThanDays",
          "category",
          "brand",
          "bestSelling");

  private RuleReader() {}

  /**
   * A rule that was accepted before and is read back.
   *
   * @throws IllegalArgumentException if it never was
   */
  public static Rule stored(JsonNode json) {
    ObjectNode holder = JsonNodeFactory.instance.objectNode().set("rule", json);
    Fields fields = Fields.of(holder);
    Optional<Rule> rule = read(fields, "rule").given();
    if (fields.rejected().isPresent() || rule.isEmpty()) {
      throw new IllegalArgumentException("Not a rule: " + json);
    }
    return rule.get();
  }

  /** The rule in a field; what is wrong with it is told to the fields. */
  public static Patch<Rule> read(Fields fields, String name) {
    return fields.object(name).map(rule -> read(rule, 1));
  }

  private static Rule read(Fields rule, int depth) {
    List<String> names = rule.names();
    if (names.size() != 1 || !KNOWN.contains(names.getFirst())) {
      rule.rejectSelf(RuleCode.INVALID_RULE, Map.of("known", String.join(", ", KNOWN)));
      return NOTHING;
    }
    if (depth > MOST_NESTED) {
      rule.rejectSelf(RuleCode.RULE_TOO_DEEP, Map.of("max", MOST_NESTED));
      return NOTHING;
    }
    rule.require(names.getFirst());
    return condition(rule, names.getFirst(), depth).orElse(NOTHING);
  }

  private static Optional<Rule> condition(Fields rule, String name, int depth) {
    return switch (name) {
      case "all" -> rules(rule, name, depth).map(Rule.All::new);
      case "any" -> rules(rule, name, depth).map(Rule.Any::new);
      case "not" -> rule.object(name).given().map(inner -> new Rule.Not(read(inner, depth + 1)));
      case "onSale" -> rule.bool(name).given().map(Rule.OnSale::new);
      case "tag" -> rule.text(name, Fields.KEY_LIMIT).given().map(Rule.Tagged::new);
      case "attribute" -> rule.object(name).given().map(RuleReader::attribute);
      case "price" -> rule.object(name).given().map(RuleReader::price);
      case "newerThanDays" -> rule.integer(name, 1, MOST_DAYS).given().map(Rule.NewerThan::new);
      case "category" -> rule.text(name, Fields.KEY_LIMIT).given().map(Rule.InCategory::new);
      case "brand" -> rule.text(name, Fields.KEY_LIMIT).given().map(Rule.OfBrand::new);
      case "bestSelling" -> rule.integer(name, 1, MOST_SELLERS).given().map(Rule.BestSelling::new);
      default -> Optional.empty();
    };
  }

  private static Optional<List<Rule>> rules(Fields rule, String name, int depth) {
    return rule.objects(name)
        .given()
        .map(inner -> inner.stream().map(each -> read(each, depth + 1)).toList());
  }

  private static Rule attribute(Fields attribute) {
    return new Rule.HasAttribute(attribute.key("key"), attribute.key("value"));
  }

  private static Rule price(Fields price) {
    @Nullable BigDecimal min = price.amount("min").over(null);
    @Nullable BigDecimal max = price.amount("max").over(null);
    price.require("currency");
    String currency =
        price.text("currency", Money::isCurrency, RuleCode.INVALID_CURRENCY).over("", "");
    return new Rule.Priced(min, max, currency);
  }
}
