package dev.vitrine.contract;

import static dev.vitrine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.DemoTest;
import dev.vitrine.platform.intake.ImportClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One visit to the shop in Germany, while its merchant is at work. */
@DemoTest
class VisitTest {

  private static final String BOOT =
      """
      {"type":"product","externalId":"visit-boot","brand":"Gipfelwerk","categories":["c-shoes"],\
      "publishedAt":"%s","texts":{"en":{"title":"Ridge boot","slug":"ridge-boot","description":"<p>Grips.</p>"},\
      "de":{"title":"Gratstiefel","slug":"gratstiefel","description":"<p>Greift.</p>"},\
      "fr":{"title":"Chaussure de crête","slug":"chaussure-de-crete","description":"<p>Accroche.</p>"}},"options":["size"],\
      "variants":[{"sku":"visit-boot-42","options":{"size":"42"},%s},\
      {"sku":"visit-boot-43","options":{"size":"43"},%s}]}\
      """;
  private static final String OFFER =
      """
      "prices":[{"currency":"EUR","market":"de","amount":"100.00"},\
      {"currency":"CHF","market":"ch","amount":"110.00"}],\
      "stock":[{"location":"berlin","quantity":5},{"location":"zurich","quantity":5}]\
      """;

  @LocalServerPort int port;
  private Frontend shop;
  private ImportClient merchant;

  @BeforeEach
  void open() {
    shop = new Frontend(port);
    merchant = new ImportClient(port);
  }

  @AfterEach
  void clearAway() {
    merchant.send("{\"type\":\"product\",\"externalId\":\"visit-boot\",\"deleted\":true}");
  }

  @Test
  void aShopperFindsAProductReadsItAndSeesWhatItsMerchantDoesMeanwhile() {
    say(BOOT.formatted(Instant.now().minusSeconds(60), OFFER, OFFER));
    theHomePageShowsItAmongTheNewArrivals();
    facetsLeadToItInItsCategory();
    itsPageTellsWhereItLivesInFrench();
    itsFormerAddressRedirectsOnceItsSlugChanges();
    aPriceThatStartsInAMomentIsThenListed();
    aReviewIsSeenOnTheListing();
    itsSizeIsGoneOnceItIsSold();
    itIsNowhereOnceItIsTakenFromTheShop();
  }

  private void theHomePageShowsItAmongTheNewArrivals() {
    await()
        .untilAsserted(
            () ->
                assertThat(
                        shop.run("HomePage", Place.GERMANY, Map.of())
                            .complete()
                            .texts("/a/products/edges", "/node/title"))
                    .contains("Gratstiefel"));
  }

  private void facetsLeadToItInItsCategory() {
    JsonNode brand = facetValue(listing(List.of()), "brand", "Gipfelwerk");
    assertThat(brand.path("count").asInt()).isOne();
    Answer ofBrand = listing(List.of(brand.path("input")));
    JsonNode size = facetValue(ofBrand, "size", "42");
    Answer chosen = listing(List.of(brand.path("input"), size.path("input")));
    assertThat(chosen.texts("/category/products/edges", "/node/slug"))
        .containsExactly("gratstiefel");
    assertThat(facetValue(chosen, "size", "43").path("count").asInt()).isOne();
    assertThat(facetValue(chosen, "size", "42").path("selected").asBoolean()).isTrue();
  }

  private void itsPageTellsWhereItLivesInFrench() {
    Answer german = page("gratstiefel");
    String french =
        german
            .at("/product/alternates")
            .valueStream()
            .filter(each -> each.at("/locale/tag").asString().equals("fr"))
            .filter(each -> each.at("/market/handle").asString().equals("ch"))
            .map(each -> each.path("path").asString())
            .findFirst()
            .orElseThrow();
    Answer route =
        shop.run("Route", Map.of("path", french, "locale", "fr"), Map.of("Vitrine-Market", "ch"))
            .complete();
    assertThat(route.text("/route/canonicalPath")).isEqualTo(french);
    assertThat(route.text("/route/locale/tag")).isEqualTo("fr");
    assertThat(route.text("/route/product/title")).isEqualTo("Chaussure de crête");
    Answer page = shop.run("ProductPage", Place.SWITZERLAND, Map.of("slug", "chaussure-de-crete"));
    assertThat(page.complete().text("/product/id")).isEqualTo(german.text("/product/id"));
    assertThat(page.text("/product/priceRange/min/display/amount")).isEqualTo("110.00");
  }

  private void itsFormerAddressRedirectsOnceItsSlugChanges() {
    say(
        """
        {"type":"translation","of":"product","key":"visit-boot","locale":"de",\
        "fields":{"slug":"bergstiefel"}}\
        """);
    await()
        .untilAsserted(
            () -> {
              Answer route =
                  shop.run(
                      "Route",
                      Map.of("path", "/de/p/gratstiefel", "locale", "de"),
                      Map.of("Vitrine-Market", "de"));
              assertThat(route.text("/route/__typename")).isEqualTo("RedirectRoute");
              assertThat(route.text("/route/location")).isEqualTo("/de/p/bergstiefel");
              assertThat(route.at("/route/permanent").asBoolean()).isTrue();
            });
    assertThat(page("bergstiefel").text("/product/title")).isEqualTo("Gratstiefel");
  }

  private void aPriceThatStartsInAMomentIsThenListed() {
    Instant start = Instant.now().plusSeconds(3);
    Stream.of("42", "43")
        .forEach(
            size ->
                say(
                    """
                    {"type":"price","sku":"visit-boot-%s","market":"de","currency":"EUR",\
                    "amount":"80.00","compareAt":"100.00","from":"%s"}\
                    """
                        .formatted(size, start)));
    await().alias("the price starts").until(() -> listedPrice().equals("80.00"));
    assertThat(Instant.now()).isAfterOrEqualTo(start);
    assertThat(page("bergstiefel").text("/product/priceRange/min/compareAt/amount"))
        .isEqualTo("100.00");
    assertThat(isOnSale()).isTrue();
  }

  private boolean isOnSale() {
    return !listing(List.of(Map.of("onSale", true), Map.of("brand", "gipfelwerk")))
        .at("/category/products/edges")
        .isEmpty();
  }

  private void aReviewIsSeenOnTheListing() {
    say(
        """
        {"type":"review","externalId":"visit-r1","product":"visit-boot","rating":4,"locale":"de",\
        "at":"2026-01-01T10:00:00Z"}\
        """,
        """
        {"type":"review","externalId":"visit-r2","product":"visit-boot","rating":5,"locale":"de",\
        "at":"2026-01-02T10:00:00Z"}\
        """);
    await()
        .untilAsserted(
            () -> {
              assertThat(ofBrand("/rating/average")).isEqualTo("4.5");
              assertThat(ofBrand("/rating/count")).isEqualTo("2");
            });
  }

  private void itsSizeIsGoneOnceItIsSold() {
    say(
        """
        {"type":"stock","sku":"visit-boot-42","location":"berlin","quantity":0}\
        """);
    await()
        .alias("the size is sold out")
        .until(
            () ->
                page("bergstiefel")
                    .at("/product/variants/nodes")
                    .valueStream()
                    .filter(each -> each.path("sku").asString().equals("visit-boot-42"))
                    .allMatch(
                        each -> each.at("/availability/status").asString().equals("OUT_OF_STOCK")));
    assertThat(ofBrand("/availability/status")).isNotEqualTo("OUT_OF_STOCK");
  }

  private void itIsNowhereOnceItIsTakenFromTheShop() {
    say("{\"type\":\"product\",\"externalId\":\"visit-boot\",\"deleted\":true}");
    await()
        .untilAsserted(
            () -> {
              Answer page = shop.run("ProductPage", Place.GERMANY, Map.of("slug", "bergstiefel"));
              assertThat(page.body().path("data").toString()).isEqualTo("{\"product\":null}");
              assertThat(ofBrand("/title")).isEmpty();
            });
  }

  private void say(String... lines) {
    assertThat(merchant.send(lines).rejections()).isEmpty();
  }

  private Answer page(String slug) {
    return shop.run("ProductPage", Place.GERMANY, Map.of("slug", slug)).complete();
  }

  private Answer listing(List<?> filters) {
    return shop.run(
            "CategoryListing",
            Place.GERMANY,
            Map.of("path", "/de/schuhe", "first", 5, "filters", filters))
        .complete();
  }

  private String listedPrice() {
    return ofBrand("/priceRange/min/display/amount");
  }

  /** A field of the one card that the brand has in the category; empty when it has none. */
  private String ofBrand(String pointer) {
    return listing(List.of(Map.of("brand", "gipfelwerk")))
        .at("/category/products/edges/0/node" + pointer)
        .asString("");
  }

  private static JsonNode facetValue(Answer listing, String key, String label) {
    return listing
        .at("/category/products/facets")
        .valueStream()
        .filter(facet -> facet.path("key").asString().equals(key))
        .flatMap(facet -> facet.path("values").valueStream())
        .filter(value -> value.path("label").asString().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
