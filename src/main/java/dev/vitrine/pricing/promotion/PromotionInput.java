package dev.vitrine.pricing.promotion;

import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a merchant's promotion as the table keeps it. */
final class PromotionInput {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PromotionInput() {}

  /** The columns of a promotion, by name. */
  static Map<String, @Nullable Object> columns(MutationInput input) {
    Map<String, @Nullable Object> fields = input.fields();
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("id", 0);
    columns.put("handle", input.text("handle"));
    columns.put("effect", effect((Map<?, ?>) fields.get("effect")));
    columns.put("applies_to", fields.get("appliesTo"));
    columns.put("minimum", amounts(fields.get("minimum")));
    columns.put("markets", fields.get("markets"));
    columns.put("groups", fields.get("groups"));
    columns.put("first_order", truth(fields, "firstOrder"));
    columns.put("by_code", truth(fields, "byCode"));
    columns.put("exclusive", truth(fields, "exclusive"));
    columns.put("priority", fields.get("priority") instanceof Integer priority ? priority : 0);
    columns.put("starts_at", text(fields.get("from")));
    columns.put("ends_at", text(fields.get("until")));
    columns.put("total_limit", fields.get("totalLimit"));
    columns.put("customer_limit", fields.get("customerLimit"));
    columns.put("texts", texts(input.list("texts")));
    return columns;
  }

  private static Map<String, Object> effect(@Nullable Map<?, ?> oneOf) {
    Map<String, Object> effect = new LinkedHashMap<>();
    if (oneOf != null) {
      oneOf.forEach(
          (kind, value) -> {
            effect.put("kind", kind);
            ((Map<?, ?>) value)
                .forEach((name, each) -> effect.put((String) name, plain(name, each)));
          });
    }
    return effect;
  }

  private static Object plain(Object name, Object value) {
    if (name.equals("amounts") || name.equals("prices")) {
      Object amounts = amounts(value);
      return amounts == null ? Map.of() : amounts;
    }
    return name.equals("skus") ? quantities((List<?>) value) : value;
  }

  private static Map<Object, Object> quantities(List<?> skus) {
    Map<Object, Object> quantities = new LinkedHashMap<>();
    skus.forEach(each -> put(quantities, (Map<?, ?>) each, "sku", "quantity"));
    return quantities;
  }

  private static @Nullable Map<Object, Object> amounts(@Nullable Object list) {
    if (!(list instanceof List<?> amounts)) {
      return null;
    }
    Map<Object, Object> byCurrency = new LinkedHashMap<>();
    amounts.forEach(each -> put(byCurrency, (Map<?, ?>) each, "currency", "amount"));
    return byCurrency;
  }

  private static void put(Map<Object, Object> all, Map<?, ?> each, String key, String value) {
    Object found = each.get(value);
    Object name = each.get(key);
    if (found != null && name != null) {
      all.put(name.toString(), found);
    }
  }

  private static Map<String, Object> texts(List<?> texts) {
    Map<String, Object> byLocale = new LinkedHashMap<>();
    for (Object each : texts) {
      Map<?, ?> text = (Map<?, ?>) each;
      byLocale.put(
          String.valueOf(text.get("locale")), Map.of("title", String.valueOf(text.get("title"))));
    }
    return byLocale;
  }

  private static boolean truth(Map<String, @Nullable Object> fields, String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** What cannot be of a promotion. */
  static List<Refusal> problems(Promotion promotion) {
    List<Refusal> problems = new ArrayList<>();
    if (promotion.handle().isBlank()) {
      problems.add(Refusal.of("INVALID", "handle"));
    }
    if (!isSound(promotion.effect())) {
      problems.add(Refusal.of("INVALID", "effect"));
    }
    Integer total = promotion.totalLimit();
    Integer customer = promotion.customerLimit();
    if ((total != null && total < 1) || (customer != null && customer < 1)) {
      problems.add(
          Refusal.of("INVALID", total != null && total < 1 ? "totalLimit" : "customerLimit"));
    }
    return problems;
  }

  private static boolean isSound(Effect effect) {
    return switch (effect) {
      case Effect.Percent(BigDecimal percent) -> isPercent(percent);
      case Effect.Amount(Map<String, BigDecimal> amounts) -> arePositive(amounts);
      case Effect.BuyGet(int buy, int get, BigDecimal percent) ->
          buy > 0 && get > 0 && isPercent(percent);
      case Effect.Tiers(List<Effect.Tier> tiers) ->
          tiers.stream().allMatch(tier -> tier.from() > 0 && isPercent(tier.percent()));
      case Effect.BundlePrice(Map<String, Integer> skus, Map<String, BigDecimal> prices) ->
          skus.values().stream().allMatch(each -> each > 0) && arePositive(prices);
      case Effect.FreeDelivery free -> true;
      case Effect.Gift(String sku) -> !sku.isBlank();
    };
  }

  private static boolean isPercent(BigDecimal percent) {
    return percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0;
  }

  private static boolean arePositive(Map<String, BigDecimal> amounts) {
    return !amounts.isEmpty() && amounts.values().stream().allMatch(each -> each.signum() >= 0);
  }
}
