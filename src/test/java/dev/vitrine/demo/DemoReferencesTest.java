package dev.vitrine.demo;

import static dev.vitrine.demo.DemoLines.each;
import static dev.vitrine.demo.DemoLines.keys;
import static dev.vitrine.demo.DemoLines.ofType;
import static dev.vitrine.demo.DemoLines.variants;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoReferencesTest {

  @Test
  void everyBrandExists() {
    assertThat(keys("product", "brand")).isSubsetOf(keys("brand", "name").toList());
  }

  @Test
  void everyCategoryExists() {
    Stream<String> used = ofType("product").flatMap(line -> texts(line.path("categories")));
    assertThat(used).isSubsetOf(keys("category", "externalId").toList());
  }

  @Test
  void aParentCategoryComesBeforeItsChildren() {
    List<String> order = keys("category", "externalId").toList();
    assertThat(ofType("category").filter(line -> line.has("parent")))
        .allSatisfy(
            line ->
                assertThat(order.subList(0, order.indexOf(line.path("externalId").asString())))
                    .contains(line.path("parent").asString()));
  }

  @Test
  void everyBadgeExists() {
    Stream<String> used = ofType("product").flatMap(line -> texts(line.path("badges")));
    assertThat(used).isSubsetOf(keys("badge", "handle").toList());
  }

  @Test
  void everyCustomFieldExists() {
    Stream<String> used =
        ofType("product").flatMap(line -> line.path("customFields").propertyNames().stream());
    assertThat(used).isSubsetOf(keys("customField", "key").toList());
  }

  @Test
  void everyAttributeExists() {
    Stream<String> used =
        ofType("product").flatMap(line -> line.path("attributes").propertyNames().stream());
    assertThat(used).isSubsetOf(keys("attribute", "key").toList());
  }

  @Test
  void everyChosenValueOfAnEnumerationExists() {
    Stream<String> attributes = ofType("product").flatMap(line -> pairs(line.path("attributes")));
    Stream<String> options = variants().flatMap(variant -> pairs(variant.path("options")));
    assertThat(Stream.concat(attributes, options).distinct()).isSubsetOf(enumValues());
  }

  @Test
  void everyLocationExists() {
    Stream<String> stocked =
        variants()
            .flatMap(variant -> each(variant.path("stock")))
            .map(stock -> stock.path("location").asString());
    Stream<String> used = Stream.concat(stocked, keys("stock", "location"));
    assertThat(used.distinct()).isSubsetOf(keys("location", "handle").toList());
  }

  @Test
  void everySkuOfAPriceStockOrBundleExists() {
    Stream<String> bundled =
        ofType("product")
            .flatMap(line -> each(line.path("bundle")))
            .map(part -> part.path("sku").asString());
    Stream<String> used =
        Stream.of(keys("price", "sku"), keys("stock", "sku"), bundled).flatMap(skus -> skus);
    assertThat(used.distinct()).isSubsetOf(skus());
  }

  @Test
  void everyProductThatIsReviewedBoughtPinnedOrCollectedExists() {
    Stream<String> used =
        Stream.of(
                keys("review", "product"),
                keys("event", "product"),
                keys("pin", "product"),
                ofType("collection").flatMap(line -> texts(line.path("products"))))
            .flatMap(products -> products);
    assertThat(used.distinct()).isSubsetOf(keys("product", "externalId").toList());
  }

  @Test
  void everyPictureIsDrawn() {
    Stream<String> missing =
        DemoLines.media()
            .map(media -> media.path("url").asString())
            .filter(url -> DemoMedia.of(url.substring(DemoMedia.PATH.length())).isEmpty());
    assertThat(missing).isEmpty();
  }

  private static List<String> skus() {
    return variants().filter(v -> v.has("sku")).map(v -> v.path("sku").asString()).toList();
  }

  private static List<String> enumValues() {
    return ofType("attribute")
        .flatMap(
            line ->
                each(line.path("values"))
                    .map(value -> pair(line.path("key").asString(), value.path("key").asString())))
        .toList();
  }

  private static Stream<String> pairs(JsonNode object) {
    List<String> enums =
        ofType("attribute")
            .filter(line -> line.has("values"))
            .map(line -> line.path("key").asString())
            .toList();
    return object.propertyNames().stream()
        .filter(enums::contains)
        .map(key -> pair(key, object.path(key).asString()));
  }

  private static String pair(String key, String value) {
    return key + "=" + value;
  }

  private static Stream<String> texts(JsonNode array) {
    return each(array).map(JsonNode::asString);
  }
}
