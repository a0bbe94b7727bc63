package dev.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DemoCatalogueTest {

  private static final Map<String, Integer> DIGITS =
      Map.of("USD", 2, "GBP", 2, "EUR", 2, "CHF", 2, "JPY", 0, "KWD", 3);

  @Test
  void twoRunsOfOneDayAreEqual() {
    assertThat(new DemoCatalogue(DemoLines.DAY).stream())
        .containsExactlyElementsOf(new DemoCatalogue(DemoLines.DAY).stream().toList());
  }

  @Test
  void aShopHasAboutThreeHundredProducts() {
    assertThat(DemoLines.ofType("product").count()).isBetween(290L, 330L);
  }

  @Test
  void aShopHasAboutNineHundredVariants() {
    assertThat(DemoLines.variants().count()).isBetween(860L, 980L);
  }

  @Test
  void everyProductHasAnEnglishTitleAndDescription() {
    assertThat(DemoLines.ofType("product"))
        .allSatisfy(
            product ->
                assertThat(product.path("texts").path("en").propertyNames())
                    .contains("title", "description", "slug"));
  }

  @Test
  void everyLocaleOfTheShopIsWritten() {
    assertThat(DemoLines.ofType("product").flatMap(DemoCatalogueTest::locales))
        .contains("en", "en-GB", "de", "de-AT", "fr", "ja", "zh-CN", "ar");
  }

  @Test
  void someDescriptionsAreNotTranslatedYet() {
    assertThat(DemoLines.ofType("product"))
        .anyMatch(product -> !product.at("/texts/ja").has("description"))
        .anyMatch(product -> !product.at("/texts/ar").has("description"));
  }

  @Test
  void noTextHasAPlaceholderLeft() {
    assertThat(new DemoCatalogue(DemoLines.DAY).stream())
        .noneMatch(line -> line.matches(".*\\{(name|thing|title)}.*"));
  }

  @Test
  void everyGtinHasItsCheckDigit() {
    assertThat(DemoLines.variants().map(variant -> variant.path("gtin").asString()))
        .allMatch(gtin -> gtin.matches("2\\d{12}"))
        .allMatch(gtin -> gtin.charAt(12) - '0' == Gtin.checkDigit(gtin.substring(0, 12)));
  }

  @Test
  void theCheckDigitIsTheOneThatGs1Publishes() {
    assertThat(Gtin.checkDigit("629104150021")).isEqualTo(3);
  }

  @Test
  void noGtinIsUsedTwice() {
    assertThat(DemoLines.variants().map(variant -> variant.path("gtin").asString()))
        .doesNotHaveDuplicates();
  }

  @Test
  void noSkuIsUsedTwice() {
    assertThat(DemoLines.variants().filter(v -> v.has("sku")).map(v -> v.path("sku").asString()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"product", "category", "collection"})
  void aSlugIsUniqueInItsKindAndLocale(String kind) {
    assertThat(DemoLines.ofType(kind).flatMap(DemoCatalogueTest::slugs)).doesNotHaveDuplicates();
  }

  @Test
  void everyPriceHasTheDigitsOfItsCurrency() {
    Stream<JsonNode> prices =
        Stream.concat(
            DemoLines.variants().flatMap(variant -> DemoLines.each(variant.path("prices"))),
            DemoLines.ofType("price"));
    assertThat(prices)
        .allSatisfy(
            price ->
                assertThat(new BigDecimal(price.path("amount").asString()))
                    .hasScaleOf(DIGITS.get(price.path("currency").asString()))
                    .isPositive());
  }

  @Test
  void aComparedPriceIsHigherThanTheSale() {
    Stream<JsonNode> sales =
        DemoLines.variants()
            .flatMap(variant -> DemoLines.each(variant.path("prices")))
            .filter(price -> price.has("compareAt"));
    assertThat(sales)
        .isNotEmpty()
        .allSatisfy(
            sale ->
                assertThat(new BigDecimal(sale.path("compareAt").asString()))
                    .isGreaterThan(new BigDecimal(sale.path("amount").asString())));
  }

  @Test
  void everyMarketSellsAnAssortmentOfItsOwn() {
    List<Product> products = Products.all();
    assertThat(Markets.values())
        .extracting(market -> products.stream().filter(market::sells).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void everyMarketHasItsOwnBestSeller() {
    Map<String, Map<String, Long>> sold =
        DemoLines.ofType("event")
            .collect(
                Collectors.groupingBy(
                    event -> event.path("market").asString(),
                    Collectors.groupingBy(
                        event -> event.path("product").asString(), Collectors.counting())));
    assertThat(sold.values().stream().map(DemoCatalogueTest::bestSeller)).doesNotHaveDuplicates();
  }

  @Test
  void purchasesComeInTheOrderOfTime() {
    assertThat(
            DemoLines.ofType("event")
                .map(event -> Instant.parse(event.path("at").asString()))
                .toList())
        .isSorted();
  }

  private static String bestSeller(Map<String, Long> sold) {
    return sold.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static Stream<String> locales(JsonNode line) {
    return new TreeSet<>(line.path("texts").propertyNames()).stream();
  }

  private static Stream<String> slugs(JsonNode line) {
    return locales(line)
        .filter(locale -> line.path("texts").path(locale).has("slug"))
        .map(locale -> locale + " " + line.path("texts").path(locale).path("slug").asString());
  }
}
