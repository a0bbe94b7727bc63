package dev.vitrine.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes rules as the JSON that {@link RuleReader} reads; the same rule is always the same JSON.
 */
public final class RuleWriter {

  private RuleWriter() {}

  /** The rule as JSON, amounts as exact strings. */
  public static ObjectNode write(Rule rule) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return switch (rule) {
      case Rule.All(var rules) -> json.set("all", list(rules));
      case Rule.Any(var rules) -> json.set("any", list(rules));
      case Rule.Not(var inner) -> json.set("not", write(inner));
      case Rule.OnSale(var reduced) -> json.put("onSale", reduced);
      case Rule.Tagged(var tag) -> json.put("tag", tag);
      case Rule.HasAttribute attribute -> json.set("attribute", attribute(attribute));
      case Rule.Priced price -> json.set("price", price(price));
      case Rule.NewerThan(var days) -> json.put("newerThanDays", days);
      case Rule.InCategory(var externalId) -> json.put("category", externalId);
      case Rule.OfBrand(var handle) -> json.put("brand", handle);
      case Rule.BestSelling(var top) -> json.put("bestSelling", top);
    };
  }

  private static ArrayNode list(List<Rule> rules) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    rules.forEach(rule -> list.add(write(rule)));
    return list;
  }

  private static ObjectNode attribute(Rule.HasAttribute attribute) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", attribute.key())
        .put("value", attribute.value());
  }

  private static ObjectNode price(Rule.Priced price) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    putUnlessNull(json, "min", price.min());
    putUnlessNull(json, "max", price.max());
    return json.put("currency", price.currency());
  }

  private static void putUnlessNull(ObjectNode json, String name, @Nullable BigDecimal amount) {
    if (amount != null) {
      json.put(name, amount.toPlainString());
    }
  }
}
