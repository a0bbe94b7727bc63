package dev.vitrine.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that can be put into a cart.
 *
 * @param position counts from 1 within the product
 * @param options the values that tell it from the product's other variants, by option
 * @param rung the label of its size, format or pack, or an empty text
 */
record Variant(Product product, int position, Map<String, String> options, String rung) {

  private static final Pattern AMOUNT = Pattern.compile("(\\d+) (g|kg|ml|m)");

  /** Every combination of the colours and the sizes of a product, colours first. */
  static List<Variant> of(Product product) {
    List<Variant> variants = new ArrayList<>();
    List<String> colors = product.choosesColor() ? product.colors() : List.of("");
    Map<String, List<String>> ladder = product.type().ladder();
    String option = ladder.keySet().stream().findFirst().orElse("");
    for (String color : colors) {
      for (String rung : ladder.getOrDefault(option, List.of(""))) {
        variants.add(variant(product, variants.size() + 1, color, option, rung));
      }
    }
    return variants;
  }

  /** The keys of the options in the order in which a shopper chooses. */
  static List<String> optionKeys(Product product) {
    List<String> keys = new ArrayList<>();
    if (product.choosesColor()) {
      keys.add("color");
    }
    keys.addAll(product.type().ladder().keySet());
    return keys;
  }

  private static Variant variant(
      Product product, int position, String color, String option, String rung) {
    Map<String, String> options = new LinkedHashMap<>();
    if (!color.isEmpty()) {
      options.put("color", color);
    }
    if (!rung.isEmpty()) {
      options.put(option, OptionValues.key(rung));
    }
    return new Variant(product, position, options, rung);
  }

  String sku() {
    String brand = product.brand().substring(0, 3);
    String tail = String.join("-", options.values());
    String sku =
        brand + "-" + "%04d".formatted(product.number()) + (tail.isEmpty() ? "" : "-" + tail);
    return sku.toUpperCase(java.util.Locale.ROOT);
  }

  String gtin() {
    return Gtin.of(product.number() * 100 + position);
  }

  BigDecimal dollars() {
    return Prices.dollars(product, factor());
  }

  int weightGrams() {
    return (int) Math.round(product.type().weight() * factor());
  }

  /** What it holds, for the price per kilogram, litre or metre; empty if sold by the piece. */
  Map<String, Object> measure() {
    Matcher amount = AMOUNT.matcher(rung);
    return amount.matches()
        ? Fields.of("value", Integer.parseInt(amount.group(1)), "unit", amount.group(2))
        : Map.of();
  }

  /** How many times the smallest pack or format it holds; sizes of clothes cost the same. */
  private double factor() {
    List<String> rungs = product.type().ladder().values().stream().findFirst().orElse(List.of());
    return rungs.isEmpty() || rungs.equals(product.type().sizes())
        ? 1
        : content(rung) / content(rungs.getFirst());
  }

  /** Grams, millilitres or metres of a pack; square centimetres of a format. */
  private static double content(String rung) {
    String[] parts = rung.replaceAll("[^0-9 ]", "").trim().split(" +");
    double content = 1;
    for (String part : parts) {
      content *= Double.parseDouble(part);
    }
    return rung.endsWith("kg") ? content * 1000 : content;
  }
}
