package dev.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.contract.Answer.Fallback;
import dev.vitrine.demo.DemoCatalogue;
import dev.vitrine.demo.DemoTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo shop says in another language where a translation is missing on purpose. */
@DemoTest
class FallbacksTest {

  @LocalServerPort int port;
  private Frontend frontend;

  @BeforeEach
  void connect() {
    frontend = new Frontend(port);
  }

  @Test
  void theLanguageThatEverythingIsWrittenInFallsBackNowhere() {
    assertThat(frontend.run("CategoryTree", Place.AMERICA, Map.of()).fallbacks()).isEmpty();
  }

  @Test
  void whatIsNotWrittenForAustriaIsGermanAndListed() {
    Answer austria = frontend.run("CategoryTree", Place.AUSTRIA, Map.of());
    Answer germany = frontend.run("CategoryTree", Place.GERMANY, Map.of());
    assertThat(austria.fallbacks())
        .isNotEmpty()
        .allSatisfy(
            text -> {
              assertThat(text.locale()).isEqualTo("de");
              assertThat(austria.at(text.pointer())).isEqualTo(germany.at(text.pointer()));
            });
  }

  @Test
  void whatIsWrittenForAustriaIsNotListed() {
    Answer austria = frontend.run("CategoryTree", Place.AUSTRIA, Map.of());
    Answer germany = frontend.run("CategoryTree", Place.GERMANY, Map.of());
    String slippers = pointerOf(germany.body().path("data"), "Hausschuhe");
    assertThat(austria.text(slippers)).isEqualTo("Patschen");
    assertThat(austria.fallbacks()).extracting(Fallback::pointer).doesNotContain(slippers);
  }

  @ParameterizedTest
  @CsvSource({
    "pt, de, pt",
    "tlh, en, tlh",
    "de-CH, de, de-CH",
    "en-GB, en, en-GB",
    "de, de, ''",
    "DE-at, de-AT, ''"
  })
  void aLocaleThatTheMarketDoesNotSpeakIsToldBesideTheOneThatItServes(
      String asked, String served, String told) {
    Answer answer =
        frontend.ask(
            "query @inContext(market: \"de\", locale: \"%s\") { context { market { name } } }"
                .formatted(asked),
            Map.of(),
            Map.of());
    JsonNode context = answer.body().at("/extensions/context");
    assertThat(context.path("locale").asString()).isEqualTo(served);
    assertThat(context.path("askedLocale").asString("")).isEqualTo(told);
  }

  @Test
  void whatABrowserSaysOfItselfIsNoLocaleThatWasAskedFor() {
    Answer answer =
        frontend.ask("{ context { market { name } } }", Map.of(), Map.of("Accept-Language", "pt"));
    assertThat(answer.body().at("/extensions/context").has("askedLocale")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"JAPAN", "KUWAIT", "SWITZERLAND"})
  void aDescriptionThatIsNotTranslatedIsServedInAnotherLanguageAndListed(Place place) {
    JsonNode product = productWithoutDescription(place);
    String slug = product.at("/texts/en/slug").asString();
    Answer answer = frontend.run("ProductPage", place, Map.of("slug", slug)).complete();
    assertThat(answer.text("/product/externalId")).isEqualTo(product.path("externalId").asString());
    Fallback description =
        answer.fallbacks().stream()
            .filter(text -> text.pointer().equals("/product/description/html"))
            .findFirst()
            .orElseThrow();
    assertThat(answer.text("/product/description/html"))
        .isEqualTo(product.path("texts").path(description.locale()).path("description").asString());
  }

  private static JsonNode productWithoutDescription(Place place) {
    return DemoCatalogue.lines()
        .map(JsonMapper.shared()::readTree)
        .filter(line -> line.path("type").asString().equals("product"))
        .filter(line -> !line.path("texts").path(place.locale()).has("description"))
        .filter(line -> sells(place, line))
        .findFirst()
        .orElseThrow();
  }

  private static boolean sells(Place place, JsonNode product) {
    List<String> tags = product.path("tags").valueStream().map(JsonNode::asString).toList();
    JsonNode markets = product.path("markets");
    return !tags.contains("raw-milk")
        && !tags.contains("alcohol")
        && (markets.isEmpty()
            || markets.valueStream().anyMatch(it -> it.asString().equals(place.market())));
  }

  private static String pointerOf(JsonNode tree, String title) {
    if (tree.isObject() && tree.path("title").asString("").equals(title)) {
      return "/title";
    }
    return tree.isArray()
        ? IntStream.range(0, tree.size())
            .mapToObj(i -> prefixed("/" + i, pointerOf(tree.get(i), title)))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse("")
        : tree.propertyStream()
            .map(each -> prefixed("/" + each.getKey(), pointerOf(each.getValue(), title)))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse("");
  }

  private static String prefixed(String prefix, String found) {
    return found.isEmpty() ? "" : prefix + found;
  }
}
