package dev.vitrine.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A catalogue of no meaning and any size, shaped like one of electronics. */
final class MadeUpCatalogue {

  private static final int CATEGORIES = 60;
  private static final int BRANDS = 150;
  private static final int ENUMERATIONS = 200;
  private static final int NUMBERS = 100;
  private static final int VALUES = 12;
  private static final int ATTRIBUTES_OF_A_PRODUCT = 30;

  private MadeUpCatalogue() {}

  /** The lines of so many products and what they refer to. */
  static Stream<Map<String, Object>> lines(int products) {
    Random random = new Random(1);
    return Stream.of(
            IntStream.range(0, ENUMERATIONS).mapToObj(MadeUpCatalogue::enumeration),
            IntStream.range(0, NUMBERS).mapToObj(MadeUpCatalogue::number),
            Stream.of(category("all", null)),
            IntStream.range(0, CATEGORIES).mapToObj(i -> category("c" + i, "all")),
            IntStream.range(0, products).mapToObj(i -> product(i, random)))
        .flatMap(lines -> lines);
  }

  private static Map<String, Object> enumeration(int i) {
    List<Map<String, Object>> values =
        IntStream.range(0, VALUES)
            .<Map<String, Object>>mapToObj(
                v -> Map.of("key", "v" + v, "texts", Map.of("en", Map.of("label", "Value " + v))))
            .toList();
    return Map.of(
        "type",
        "attribute",
        "key",
        "e" + i,
        "kind",
        "ENUM",
        "values",
        values,
        "texts",
        label("Feature " + i));
  }

  private static Map<String, Object> number(int i) {
    return Map.of(
        "type",
        "attribute",
        "key",
        "n" + i,
        "kind",
        "NUMBER",
        "unit",
        "mm",
        "texts",
        label("Measure " + i));
  }

  private static Map<String, Object> label(String words) {
    return Map.of("en", Map.of("label", words));
  }

  private static Map<String, Object> category(String id, String parent) {
    Map<String, Object> line = new LinkedHashMap<>(Map.of("type", "category", "externalId", id));
    line.put("texts", Map.of("en", Map.of("title", "Category " + id)));
    if (parent != null) {
      line.put("parent", parent);
    }
    return line;
  }

  private static Map<String, Object> product(int i, Random random) {
    int category = (int) (Math.pow(random.nextDouble(), 2) * CATEGORIES);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", "product");
    line.put("externalId", "p" + i);
    line.put("brand", "Brand " + random.nextInt(BRANDS));
    line.put("categories", List.of("c" + category));
    line.put(
        "texts",
        Map.of(
            "en",
            Map.of(
                "title",
                "Thing " + i + " of category " + category,
                "description",
                "<p>" + "It serves. ".repeat(20) + "</p>")));
    line.put("attributes", attributes(category, random));
    line.put(
        "media",
        List.of(
            Map.of(
                "url",
                "https://pictures.example/" + i + ".jpg",
                "kind",
                "IMAGE",
                "width",
                800,
                "height",
                800)));
    line.put(
        "prices",
        List.of(Map.of("currency", "USD", "amount", (1 + random.nextInt(2_000)) + ".99")));
    return line;
  }

  private static Map<String, Object> attributes(int category, Random random) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    List<Integer> own =
        new ArrayList<>(
            IntStream.range(0, ATTRIBUTES_OF_A_PRODUCT).mapToObj(n -> category * 3 + n).toList());
    for (int n : own) {
      attributes.put("e" + n % ENUMERATIONS, "v" + random.nextInt(VALUES));
      if (n % 4 == 0) {
        attributes.put("n" + n % NUMBERS, random.nextInt(1_000));
      }
    }
    return attributes;
  }
}
