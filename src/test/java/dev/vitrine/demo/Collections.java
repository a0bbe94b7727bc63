package dev.vitrine.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Collections and pins. Those made by hand choose by kind of product: one of each, in turn. */
final class Collections {

  private Collections() {}

  static Stream<Map<String, Object>> lines(List<Product> products) {
    return ShopLines.collections().map(line -> chosen(line, products));
  }

  private static Map<String, Object> chosen(Map<String, Object> line, List<Product> products) {
    Map<String, Object> chosen = new LinkedHashMap<>(line);
    if (chosen.remove("choose") instanceof List<?> types) {
      chosen.put("products", types.stream().flatMap(type -> ofType(products, type)).toList());
    }
    if (chosen.remove("pinned") instanceof String type) {
      chosen.put("product", ofType(products, type).findFirst().orElseThrow());
    }
    return chosen;
  }

  private static Stream<String> ofType(List<Product> products, Object type) {
    return products.stream()
        .filter(product -> product.type().type().equals(type))
        .map(Product::externalId)
        .limit(2);
  }
}
