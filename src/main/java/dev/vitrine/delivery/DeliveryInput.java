package dev.vitrine.delivery;

import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a merchant's way of delivery as the table keeps it. */
final class DeliveryInput {

  private static final int MOST_DAYS = 365;

  private DeliveryInput() {}

  /** The columns of a method, by name; the location's by its handle. */
  static Map<String, @Nullable Object> columns(MutationInput input) {
    Map<String, @Nullable Object> fields = input.fields();
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("handle", input.text("handle"));
    columns.put("kind", Objects.toString(fields.get("kind"), DeliveryMethod.Kind.PARCEL.name()));
    columns.put("markets", fields.get("markets"));
    columns.put("countries", fields.get("countries"));
    columns.put("postal_codes", fields.get("postalCodes"));
    columns.put("rates", rates(input.list("rates")));
    columns.put("tax_class", Objects.toString(fields.get("taxClass"), "standard"));
    columns.put("min_days", number(fields.get("minDays")));
    columns.put("max_days", Math.max(number(fields.get("minDays")), number(fields.get("maxDays"))));
    columns.put("position", number(fields.get("position")));
    columns.put("texts", texts(input.list("texts")));
    return columns;
  }

  private static Map<Object, Object> rates(List<?> rates) {
    Map<Object, Object> byCurrency = new LinkedHashMap<>();
    for (Object each : rates) {
      Map<Object, Object> rate = new LinkedHashMap<>((Map<?, ?>) each);
      byCurrency.put(String.valueOf(rate.remove("currency")), rate);
    }
    return byCurrency;
  }

  private static Map<Object, Object> texts(List<?> texts) {
    Map<Object, Object> byLocale = new LinkedHashMap<>();
    for (Object each : texts) {
      Map<?, ?> text = (Map<?, ?>) each;
      byLocale.put(text.get("locale"), Map.of("title", String.valueOf(text.get("title"))));
    }
    return byLocale;
  }

  private static int number(@Nullable Object value) {
    return value instanceof Integer number ? number : 0;
  }

  /** What is wrong with an input in itself. */
  static List<Refusal> problems(MutationInput input) {
    List<Refusal> problems = new ArrayList<>();
    if (input.text("handle").isBlank()) {
      problems.add(Refusal.of("REQUIRED", "handle"));
    }
    for (String field : List.of("minDays", "maxDays")) {
      int days = number(input.fields().get(field));
      if (days < 0 || days > MOST_DAYS) {
        problems.add(Refusal.of("INVALID", field));
      }
    }
    boolean fetched = "PICKUP".equals(Objects.toString(input.fields().get("kind"), ""));
    if (fetched && input.text("location").isBlank()) {
      problems.add(Refusal.of("REQUIRED", "location"));
    }
    List<?> rates = input.list("rates");
    for (int i = 0; i < rates.size(); i++) {
      if (isNegative((Map<?, ?>) rates.get(i))) {
        problems.add(Refusal.of("INVALID", "rates", Integer.toString(i)));
      }
    }
    return problems;
  }

  private static boolean isNegative(Map<?, ?> rate) {
    return below(rate.get("base"))
        || below(rate.get("freeFrom"))
        || steps(rate.get("byWeight"))
        || steps(rate.get("bySum"));
  }

  private static boolean steps(@Nullable Object steps) {
    return steps instanceof List<?> list
        && list.stream()
            .map(step -> (Map<?, ?>) step)
            .anyMatch(step -> below(step.get("from")) || below(step.get("amount")));
  }

  private static boolean below(@Nullable Object amount) {
    return amount instanceof BigDecimal decimal && decimal.signum() < 0;
  }
}
