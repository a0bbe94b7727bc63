package dev.vitrine.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Products that are sold together, for a seventh less than on their own. */
final class Bundles {

  private static final BigDecimal TOGETHER = new BigDecimal("0.86");

  private final List<Product> products;
  private final LocalDate today;

  private Bundles(List<Product> products, LocalDate today) {
    this.products = products;
    this.today = today;
  }

  static Stream<Map<String, Object>> lines(List<Product> products, LocalDate today) {
    var bundles = new Bundles(products, today);
    List<Map<String, Object>> described = DemoFiles.objects("bundles.yaml");
    return IntStream.range(0, described.size())
        .mapToObj(i -> bundles.line(described.get(i), products.size() + i + 1));
  }

  private Map<String, Object> line(Map<String, Object> described, int number) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", "product");
    line.put("externalId", "p-" + number);
    line.putAll(ShopLines.withTexts(described));
    line.put("status", "ACTIVE");
    line.put("publishedAt", today.minusDays(40L + number % 7) + "T00:00:00Z");
    List<Part> parts = parts((List<?>) described.get("bundle"));
    line.put("bundle", parts.stream().map(Part::entry).toList());
    line.put("media", List.of(image(described)));
    line.remove("color");
    line.put("brand", Brands.name((String) described.get("brand")));
    line.put("gtin", Gtin.of(number * 100));
    line.put(
        "prices", List.of(Fields.of("currency", "USD", "amount", together(parts).toPlainString())));
    line.put("stock", stock());
    return line;
  }

  private List<Part> parts(List<?> described) {
    List<Part> parts = new ArrayList<>();
    for (Object entry : described) {
      Map<?, ?> part = (Map<?, ?>) entry;
      parts.add(new Part(variant(part), (Integer) part.get("quantity")));
    }
    return parts;
  }

  private Variant variant(Map<?, ?> part) {
    Product product =
        products.stream()
            .filter(each -> each.type().type().equals(part.get("type")))
            .filter(each -> each.markets().isEmpty())
            .skip((Integer) part.get("nth"))
            .findFirst()
            .orElseThrow();
    return Variant.of(product).getFirst();
  }

  private static BigDecimal together(List<Part> parts) {
    BigDecimal sum =
        parts.stream()
            .map(part -> part.variant().dollars().multiply(BigDecimal.valueOf(part.quantity())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.multiply(TOGETHER)
        .setScale(0, RoundingMode.HALF_UP)
        .setScale(2, RoundingMode.UNNECESSARY);
  }

  private static Map<String, Object> image(Map<String, Object> described) {
    Map<String, Object> texts = new LinkedHashMap<>();
    ((Map<?, ?>) described.get("title"))
        .forEach((locale, title) -> texts.put((String) locale, Map.of("alt", title)));
    String color = (String) described.get("color");
    String brand = (String) described.get("brand");
    Map<String, Object> image =
        ProductMedia.image(new Drawing("gift-box", color, "", brand, 2, false));
    image.put("texts", texts);
    return image;
  }

  private static List<Map<String, Object>> stock() {
    return Stream.of(Markets.values())
        .flatMap(market -> market.locations().stream())
        .map(location -> Fields.of("location", location, "quantity", 15))
        .toList();
  }

  private record Part(Variant variant, int quantity) {

    Map<String, Object> entry() {
      return Fields.of("sku", variant.sku(), "quantity", quantity);
    }
  }
}
