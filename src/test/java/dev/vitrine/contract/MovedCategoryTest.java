package dev.vitrine.contract;

import static dev.vitrine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.DemoTest;
import dev.vitrine.platform.intake.ImportClient;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Where the addresses of categories lead once they stand elsewhere or are called otherwise. */
@DemoTest
class MovedCategoryTest {

  private static final String[] LINES = {
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
    await().until(() -> type("us", "en", "/us/mv-above/mv-below").equals("CategoryRoute"));
  }

  @AfterEach
  void clearAway() {
    merchant.send(
        "{\"type\":\"category\",\"externalId\":\"mv-b\",\"deleted\":true}",
        "{\"type\":\"category\",\"externalId\":\"mv-a\",\"deleted\":true}");
  }

  private JsonNode route(String market, String locale, String path) {
    return shop.ask(
            "query ($path: String!) @inContext(market: \"%s\", locale: \"%s\") {"
                    .formatted(market, locale)
                + " route(path: $path) { __typename locale { tag } canonicalPath"
                + " ... on RedirectRoute { location permanent } } }",
            Map.of("path", path),
            Map.of())
        .body()
        .at("/data/route");
  }

  private String type(String market, String locale, String path) {
    return route(market, locale, path).path("__typename").asString("");
  }

  @Test
  void whatStandsElsewhereByNowIsFoundByItsFormerAddress() {
    merchant.send("{\"type\":\"category\",\"externalId\":\"mv-b\",\"parent\":null}");
    await().until(() -> type("us", "en", "/us/mv-above/mv-below").equals("RedirectRoute"));
    JsonNode moved = route("us", "en", "/us/mv-above/mv-below");
    assertThat(moved.path("location").asString()).isEqualTo("/us/mv-below");
    assertThat(moved.path("permanent").asBoolean()).isTrue();
    assertThat(type("us", "en", "/us/mv-nowhere/mv-below")).isEmpty();
  }

  @Test
  void aPathIsInTheLanguageOfMostOfIt() {
    JsonNode german = route("de", "de", "/de/mv-oben/mv-below");
    assertThat(german.at("/locale/tag").asString()).isEqualTo("de");
    assertThat(route("de", "de", "/de/mv-above/mv-below").at("/locale/tag").asString())
        .isEqualTo("en");
  }

  @Test
  void aRedirectStaysInTheLanguageOfItsPath() {
    merchant.send(
        "{\"type\":\"category\",\"externalId\":\"mv-b\",\"texts\":{\"en\":{\"slug\":\"mv-beneath\"}}}");
    await().until(() -> type("de", "de", "/de/mv-oben/mv-below").equals("RedirectRoute"));
    JsonNode redirect = route("de", "de", "/de/mv-oben/mv-below");
    assertThat(redirect.path("location").asString()).isEqualTo("/de/mv-oben/mv-beneath");
  }
}
