package dev.vitrine.bench;

import dev.vitrine.catalog.SlugText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a folder of product files as {@code docs/import-electronics.md} describes them into lines
 * of the import.
 *
 * <pre>java … dev.vitrine.bench.ElectronicsCatalogue FOLDER lines.ndjson</pre>
 */
public final class ElectronicsCatalogue {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final List<String> PICTURES =
      List.of("img_high", "img_500x500", "img_low", "img_thumb");

  private final Path folder;
  private final ElectronicsAttributes attributes = new ElectronicsAttributes();
  private final Map<String, Integer> productTypes = new LinkedHashMap<>();

  private ElectronicsCatalogue(Path folder) {
    this.folder = folder;
  }

  /** Reads a folder and writes a file of lines. */
  public static void main(String[] args) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      lines(Path.of(args[0])).forEach(line -> write(out, line));
    }
  }

  /** The lines of a folder: attributes, categories, then products. */
  public static Stream<Map<String, Object>> lines(Path folder) {
    ElectronicsCatalogue catalogue = new ElectronicsCatalogue(folder);
    catalogue.products().forEach(catalogue::survey);
    return Stream.of(
            catalogue.attributes.lines(),
            catalogue.categories(),
            catalogue.products().map(catalogue::product))
        .flatMap(lines -> lines);
  }

  private static void write(BufferedWriter out, Map<String, Object> line) {
    try {
      out.write(JSON.writeValueAsString(line));
      out.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<JsonNode> products() {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted =
          files.filter(file -> file.toString().matches(".*\\.json(\\.zip)?")).sorted().toList();
      return sorted.stream().flatMap(ElectronicsCatalogue::products);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> products(Path file) {
    try (InputStream raw = Files.newInputStream(file)) {
      return file.toString().endsWith(".zip")
          ? firstEntry(new ZipInputStream(raw))
          : JSON.readTree(raw).valueStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> firstEntry(ZipInputStream zip) throws IOException {
    zip.getNextEntry();
    return JSON.readTree(zip).valueStream();
  }

  private void survey(JsonNode product) {
    attributes.survey(product);
    productTypes.merge(productType(product), 1, Integer::sum);
  }

  private static String productType(JsonNode product) {
    return product.path("attr_t_product_type").asString("");
  }

  /** One category for everything, and below it one for each product type that is worth a shelf. */
  private Stream<Map<String, Object>> categories() {
    return Stream.concat(
        Stream.of(category("electronics", "Electronics", null)),
        productTypes.keySet().stream()
            .filter(this::isShelf)
            .map(type -> category(categoryId(type), type, "electronics")));
  }

  private boolean isShelf(String productType) {
    return isWord(productType) && productTypes.getOrDefault(productType, 0) >= 5;
  }

  private static boolean isWord(String productType) {
    return productType.matches(".*[A-Za-z].*");
  }

  private static String categoryId(String productType) {
    return "type-" + SlugText.of(productType, "en");
  }

  private static Map<String, Object> category(String id, String title, String parent) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", "category");
    line.put("externalId", id);
    if (parent != null) {
      line.put("parent", parent);
    }
    line.put("texts", Map.of("en", Map.of("title", title)));
    return line;
  }

  private Map<String, Object> product(JsonNode source) {
    String type = productType(source);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", "product");
    line.put("externalId", source.get("id").asString());
    line.put("brand", source.get("supplier").asString());
    if (isWord(type)) {
      line.put("productType", type);
    }
    line.put("publishedAt", source.get("date_released").asString());
    line.put("categories", List.of(isShelf(type) ? categoryId(type) : "electronics"));
    line.put("texts", Map.of("en", texts(source)));
    line.put("attributes", attributes.of(source));
    line.put("media", PICTURES.stream().map(name -> picture(source, name)).distinct().toList());
    source
        .get("ean")
        .valueStream()
        .map(JsonNode::asString)
        .filter(ElectronicsCatalogue::isGtin)
        .findFirst()
        .ifPresent(gtin -> line.put("gtin", gtin));
    line.put("prices", List.of(price(source.get("price").longValue())));
    return line;
  }

  private static Map<String, Object> texts(JsonNode source) {
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put("title", source.get("title").asString());
    String description = source.path("short_description").asString("");
    if (!description.isBlank()) {
      texts.put("description", "<p>" + HtmlUtils.htmlEscape(description, "UTF-8") + "</p>");
    }
    return texts;
  }

  private static Map<String, Object> picture(JsonNode source, String name) {
    Map<String, Object> picture = new LinkedHashMap<>();
    picture.put("url", source.get(name).asString());
    picture.put("texts", Map.of("en", Map.of("alt", source.get("title").asString())));
    return picture;
  }

  private static Map<String, Object> price(long cents) {
    Map<String, Object> price = new LinkedHashMap<>();
    price.put("currency", "USD");
    price.put("amount", BigDecimal.valueOf(cents, 2).toPlainString());
    return price;
  }

  /** Shops leave out numbers that somebody mistyped: the check digit tells. */
  private static boolean isGtin(String ean) {
    if (!ean.matches("[0-9]{8}|[0-9]{12,14}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < ean.length(); i++) {
      sum += ((ean.length() - i) % 2 == 0 ? 3 : 1) * (ean.charAt(i) - '0');
    }
    return sum % 10 == 0;
  }
}
