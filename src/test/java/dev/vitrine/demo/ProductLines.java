package dev.vitrine.demo;

import static dev.vitrine.demo.Department.listed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lines of products, and those that follow for what a merchant sends on its own. */
final class ProductLines {

  private final LocalDate today;
  private final Prices prices;

  ProductLines(LocalDate today) {
    this.today = today;
    this.prices = new Prices(today);
  }

  Map<String, Object> line(Product product) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", "product");
    line.put("externalId", product.externalId());
    line.put("handle", product.handle());
    line.put("brand", Brands.name(product.brand()));
    line.put("productType", product.type().type());
    line.put("status", "ACTIVE");
    line.put("taxClass", product.taxClass());
    line.put("publishedAt", publishedAt(product) + "T00:00:00Z");
    line.put("categories", List.of(product.type().category()));
    line.put("tags", product.tags());
    line.put("badges", badges(product));
    if (!product.markets().isEmpty()) {
      line.put("markets", product.markets());
    }
    line.put("texts", ProductTexts.of(product));
    line.put("attributes", ProductAttributes.of(product, today));
    line.put("customFields", customFields(product));
    line.put("media", ProductMedia.of(product));
    line.put("options", Variant.optionKeys(product));
    line.put("variants", Variant.of(product).stream().map(this::variant).toList());
    return line;
  }

  /** Swiss prices, which arrive one by one. */
  Stream<Map<String, Object>> swissPrices(Product product) {
    return Markets.CH.sells(product)
        ? Variant.of(product).stream().flatMap(this::swissPrices)
        : Stream.empty();
  }

  /** The stock of Zurich, which arrives one by one. */
  Stream<Map<String, Object>> swissStock(Product product) {
    return Markets.CH.sells(product)
        ? Variant.of(product).stream().map(ProductLines::swissStock)
        : Stream.empty();
  }

  private Stream<Map<String, Object>> swissPrices(Variant variant) {
    return prices.own(variant.product(), Markets.CH, variant.dollars()).stream()
        .map(price -> of("price", variant, price));
  }

  private static Map<String, Object> swissStock(Variant variant) {
    return of("stock", variant, Stock.at(variant, "zurich"));
  }

  private static Map<String, Object> of(String type, Variant variant, Map<String, Object> fields) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", type);
    line.put("sku", variant.sku());
    line.putAll(fields);
    return line;
  }

  /** One in ten is new, one in a hundred not out yet. */
  private LocalDate publishedAt(Product product) {
    Dice dice = product.dice("published");
    int kind = dice.between(1, 100);
    int daysAgo = kind <= 1 ? -6 : kind <= 12 ? dice.between(1, 28) : dice.between(35, 700);
    return today.minusDays(daysAgo);
  }

  private static List<String> badges(Product product) {
    List<String> badges = new ArrayList<>(listed(product.type().badges()));
    String material = product.material();
    boolean organic = material != null && Materials.of(material).organic();
    if (organic || product.tags().contains("organic")) {
      badges.add("organic");
    }
    if (material != null && Materials.of(material).recycled()) {
      badges.add("recycled");
    }
    if (product.dice("limited").chance(4)) {
      badges.add("limited");
    }
    return badges.stream().distinct().toList();
  }

  private static Map<String, Object> customFields(Product product) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Object story = Stories.of(product);
    if (story != null) {
      fields.put("origin_story", story);
    }
    fields.put("reorder_quantity", 6 * product.dice("reorder").between(1, 8));
    return fields;
  }

  private Map<String, Object> variant(Variant variant) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("sku", variant.sku());
    line.put("gtin", variant.gtin());
    line.put("position", variant.position());
    line.put("options", variant.options());
    line.put("weightGrams", variant.weightGrams());
    List<Integer> size = listed(variant.product().type().dimensions());
    if (!size.isEmpty()) {
      Map<String, Object> dimensions = Fields.of("lengthMm", size.get(0), "widthMm", size.get(1));
      dimensions.put("heightMm", size.get(2));
      line.put("dimensions", dimensions);
    }
    if (!variant.measure().isEmpty()) {
      line.put("measure", variant.measure());
    }
    line.put("prices", prices.of(variant.product(), variant.dollars()));
    line.put("stock", Stock.of(variant));
    return line;
  }
}
