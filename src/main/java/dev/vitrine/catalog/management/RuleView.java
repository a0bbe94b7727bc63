package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Rule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule as merchants write it: the inverse of its reading. */
final class RuleView {

  private RuleView() {}

  static Map<String, Object> of(Rule rule) {
    return switch (rule) {
      case Rule.All(var rules) -> Map.of("all", all(rules));
      case Rule.Any(var rules) -> Map.of("any", all(rules));
      case Rule.Not(var inner) -> Map.of("not", of(inner));
      case Rule.OnSale(var reduced) -> Map.of("onSale", reduced);
      case Rule.Tagged(var tag) -> Map.of("tag", tag);
      case Rule.HasAttribute(var key, var value) ->
          Map.of("attribute", Map.of("key", key, "value", value));
      case Rule.Priced(var min, var max, var currency) ->
          Map.of("price", price(min, max, currency));
      case Rule.NewerThan(var days) -> Map.of("newerThanDays", days);
      case Rule.InCategory(var externalId) -> Map.of("category", externalId);
      case Rule.OfBrand(var handle) -> Map.of("brand", handle);
      case Rule.BestSelling(var top) -> Map.of("bestSelling", top);
    };
  }

  private static List<Map<String, Object>> all(List<Rule> rules) {
    return rules.stream().map(RuleView::of).toList();
  }

  private static Map<String, Object> price(
      @Nullable BigDecimal min, @Nullable BigDecimal max, String currency) {
    Map<String, Object> price = new LinkedHashMap<>();
    if (min != null) {
      price.put("min", min.toPlainString());
    }
    if (max != null) {
      price.put("max", max.toPlainString());
    }
    price.put("currency", currency);
    return price;
  }
}
