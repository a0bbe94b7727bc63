package dev.vitrine.contract;

import static dev.vitrine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.platform.intake.ImportClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Where the addresses of categories lead once they stand elsewhere or are called otherwise. */
@VitrineTest
class MovedCategoryTest {

  private static final String[] LINES = {
    """
    {"type":"market","handle":"mv","countries":["DE"],"currencies":["EUR"],"locales":["en","de"],"defaultLocale":"en","urlPrefix":"/mv"}\
    """,
    """
    {"type":"category","externalId":"mv-a","texts":{"en":{"title":"Above","slug":"mv-above"},"de":{"title":"Oben","slug":"mv-oben"}}}\
    """,
    """
    {"type":"category","externalId":"mv-b","parent":"mv-a","texts":{"en":{"title":"Below","slug":"mv-below"}}}\
    """,
  };

  @LocalServerPort int port;
  private Frontend shop;
  private ImportClient merchant;

  @BeforeEach
  void open() {
    shop = new Frontend(port);
    merchant = new ImportClient(port);
    merchant.send(LINES);
    await().until(() -> type("en", "/mv/mv-above/mv-below").equals("CategoryRoute"));
  }

  private JsonNode route(String locale, String path) {
    return shop.ask(
            "query ($path: String!) @inContext(market: \"mv\", locale: \"%s\") {".formatted(locale)
                + " route(path: $path) { __typename locale { tag } canonicalPath"
                + " ... on RedirectRoute { location permanent } } }",
            Map.of("path", path),
            Map.of())
        .body()
        .at("/data/route");
  }

  private String type(String locale, String path) {
    return route(locale, path).path("__typename").asString("");
  }

  @Test
  void whatStandsElsewhereByNowIsFoundByItsFormerAddress() {
    merchant.send("{\"type\":\"category\",\"externalId\":\"mv-b\",\"parent\":null}");
    await().until(() -> type("en", "/mv/mv-above/mv-below").equals("RedirectRoute"));
    JsonNode moved = route("en", "/mv/mv-above/mv-below");
    assertThat(moved.path("location").asString()).isEqualTo("/mv/mv-below");
    assertThat(moved.path("permanent").asBoolean()).isTrue();
    assertThat(type("en", "/mv/mv-nowhere/mv-below")).isEmpty();
  }

  @Test
  void aPathIsInTheLanguageOfMostOfIt() {
    JsonNode german = route("de", "/mv/mv-oben/mv-below");
    assertThat(german.at("/locale/tag").asString()).isEqualTo("de");
    assertThat(route("de", "/mv/mv-above/mv-below").at("/locale/tag").asString()).isEqualTo("en");
  }

  @Test
  void aRedirectStaysInTheLanguageOfItsPath() {
    merchant.send(
        "{\"type\":\"category\",\"externalId\":\"mv-b\",\"texts\":{\"en\":{\"slug\":\"mv-beneath\"}}}");
    await().until(() -> type("de", "/mv/mv-oben/mv-below").equals("RedirectRoute"));
    JsonNode redirect = route("de", "/mv/mv-oben/mv-below");
    assertThat(redirect.path("location").asString()).isEqualTo("/mv/mv-oben/mv-beneath");
  }
}
