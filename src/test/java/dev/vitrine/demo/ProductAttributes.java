package dev.vitrine.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of a product: what its type and edition say, its material and its colour. */
final class ProductAttributes {

  private ProductAttributes() {}

  static Map<String, Object> of(Product product, LocalDate today) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    if (product.hasColor() && !product.choosesColor()) {
      attributes.put("color", product.colors().getFirst());
    }
    addMaterial(attributes, product);
    attributes.put("weight", Fields.of("value", product.type().weight(), "unit", "g"));
    addAll(attributes, product, product.type().attributes(), today);
    if (product.edition() != null) {
      addAll(attributes, product, product.edition().attributes(), today);
    }
    return attributes;
  }

  private static void addMaterial(Map<String, Object> attributes, Product product) {
    String key = product.material();
    if (key == null) {
      return;
    }
    attributes.put("material", key);
    attributes.put("care", Materials.careOf(key));
    if (Materials.of(key).organic()) {
      attributes.put("organic", true);
    }
    if (Materials.of(key).dishwasher()) {
      attributes.put("dishwasher-safe", true);
    }
  }

  private static void addAll(
      Map<String, Object> attributes,
      Product product,
      @Nullable Map<String, Object> described,
      LocalDate today) {
    if (described != null) {
      described.forEach((key, value) -> attributes.put(key, value(product, key, value, today)));
    }
  }

  /** A list is one choice a product; a map is a range of numbers or of days. */
  private static Object value(Product product, String key, Object described, LocalDate today) {
    Dice dice = product.dice("attribute " + key);
    return switch (described) {
      case List<?> choices -> choices.get(product.index() % choices.size());
      case Map<?, ?> days when days.containsKey("inDays") ->
          today.plusDays(within(dice, (List<?>) days.get("inDays"), 1)).toString();
      case Map<?, ?> number -> {
        int step = (Integer) number.get("step");
        int value = within(dice, (List<?>) number.get("range"), step);
        yield Fields.of("value", value, "unit", (String) number.get("unit"));
      }
      case Object plain -> plain;
    };
  }

  private static int within(Dice dice, List<?> range, int step) {
    int low = (Integer) range.get(0);
    int high = (Integer) range.get(1);
    return low + step * dice.between(0, (high - low) / step);
  }
}
