package dev.vitrine.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One department as its file describes it.
 *
 * @param closings by locale, last sentences of which each product gets one
 */
record Department(
    String department,
    String taxClass,
    boolean portrait,
    List<String> brands,
    Map<String, List<String>> closings,
    List<ProductType> types) {

  /** The files, in the order in which the shop lists its departments. */
  static final List<String> NAMES = List.of("clothes", "shoes", "home", "food", "jewellery");

  static List<Department> all() {
    return NAMES.stream()
        .map(name -> DemoFiles.read("departments/" + name + ".yaml", Department.class))
        .toList();
  }

  /**
   * A kind of product. It makes either one product for each of its editions, or several that are
   * told apart by model names.
   *
   * @param price lowest and highest price in USD
   * @param weight of the smallest variant, in grams
   * @param palette the colours that its products take in turn
   * @param colors how many colours a shopper may choose from; with fewer than two, none
   * @param dimensions length, width and height in millimetres
   * @param texts by locale, what the thing is called and what is said of it
   * @param extras media that its first product has beside the drawn pictures
   */
  record ProductType(
      String type,
      String category,
      String shape,
      List<Integer> price,
      int weight,
      @Nullable String taxClass,
      @Nullable Integer products,
      @Nullable List<String> brands,
      @Nullable List<String> sizes,
      @Nullable List<String> formats,
      @Nullable List<String> packs,
      @Nullable List<String> palette,
      int colors,
      @Nullable List<String> materials,
      @Nullable List<String> tags,
      @Nullable List<String> badges,
      @Nullable Map<String, Object> attributes,
      @Nullable List<Integer> dimensions,
      @Nullable List<Map<String, Object>> extras,
      Map<String, List<String>> texts,
      @Nullable List<Edition> editions) {

    /** The option beside colour that its variants differ in, with its values, if there is one. */
    Map<String, List<String>> ladder() {
      if (sizes != null) {
        return Map.of("size", sizes);
      }
      if (formats != null) {
        return Map.of("format", formats);
      }
      return packs == null ? Map.of() : Map.of("pack", packs);
    }
  }

  /**
   * A product that has a title and a sentence of its own.
   *
   * @param color what its picture is drawn in
   * @param texts by locale, its title and its sentence
   */
  record Edition(
      String key,
      String color,
      @Nullable String brand,
      @Nullable List<String> tags,
      @Nullable Map<String, Object> attributes,
      Map<String, List<String>> texts) {}

  /** An absent list of a file is an empty one. */
  static <T> List<T> listed(@Nullable List<T> entries) {
    return Objects.requireNonNullElse(entries, List.of());
  }
}
