package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a mailer writes to customers. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterTest {

  private static final String LETTER =
      """
      query ($customer: CustomerReferenceInput!, $locale: LocaleTag) {
        customerFeed(customer: $customer, market: "g-de", locale: $locale, first: 3) {
          requestId
          personalized
          unsubscribeToken
          items { externalId title path url strategy reason { code text note dueAt confidence } }
        }
      }
      """;

  private final String email = UUID.randomUUID() + "@example.org";
  private Camp camp;

  @BeforeAll
  void pitch(@LocalServerPort int port) {
    camp = new Camp(port);
  }

  private Shopper customer(String address) {
    Shopper visitor = camp.visitor("PURCHASED camp-tents-1");
    Map<String, ?> account = Map.of("email", address, "password", "correct horse", "name", "Ada");
    Shopper customer = visitor.signedIn(visitor.mutate("Register", account).text("/session/token"));
    agree(customer, true, true);
    return customer;
  }

  private static void agree(Shopper customer, boolean personalization, boolean marketing) {
    Map<String, ?> consent =
        Map.of("personalization", personalization, "analytics", true, "marketing", marketing);
    customer.mutate("Consent", Map.of("consent", consent));
  }

  private void storefrontAt(String url) {
    camp.nobody()
        .manage(
            "mutation ($url: String) { marketSave(input: { handle: \"g-de\", storefrontUrl: $url })"
                + " { userErrors { code } } }",
            Collections.singletonMap("url", url));
  }

  private JsonNode letter(Map<String, ?> customer, String locale) {
    return camp.nobody().manage(LETTER, Map.of("customer", customer, "locale", locale));
  }

  @Test
  void aCustomersLetterShowsWhatIsForThemAndWhyWithLinks() {
    customer(email);
    JsonNode letter = letter(Map.of("email", email.toUpperCase()), "en").at("/data/customerFeed");
    assertThat(letter.path("personalized").asBoolean()).isTrue();
    assertThat(letter.path("requestId").asString()).isNotEmpty();
    assertThat(letter.at("/items/0/externalId").asString()).isEqualTo("camp-stoves-1");
    assertThat(letter.at("/items/0/path").asString()).endsWith("camp-stoves-1");
    assertThat(letter.at("/items/0/strategy").asString()).isEqualTo("INTEREST");
    assertThat(letter.at("/items/0/reason/text").asString())
        .isEqualTo("Because you bought Thing camp-tents-1");
  }

  @Test
  void aLetterIsInTheLanguageThatIsAskedFor() {
    String address = "de-" + email;
    Shopper customer = customer(address);
    String id = customer.run("{ customer { id } }", Map.of()).text("/data/customer/id");
    assertThat(
            letter(Map.of("id", id), "de").at("/data/customerFeed/items/0/reason/text").asString())
        .isEqualTo("Weil Sie „Thing camp-tents-1“ gekauft haben");
    assertThat(letter(Map.of("id", id), "ja").at("/errors/0/extensions/code").asString())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void aLetterLinksToTheStorefrontOfTheMarket() {
    String address = "url-" + email;
    customer(address);
    storefrontAt("https://camp.example/shop");
    JsonNode item = letter(Map.of("email", address), "en").at("/data/customerFeed/items/0");
    storefrontAt(null);
    assertThat(item.path("url").asString())
        .isEqualTo("https://camp.example/shop" + item.path("path").asString());
    assertThat(letter(Map.of("email", address), "en").at("/data/customerFeed/items/0/url").isNull())
        .isTrue();
  }

  @Test
  void whoReadsALetterEndsLettersWithoutSigningIn() {
    String address = "stop-" + email;
    customer(address);
    String token =
        letter(Map.of("email", address), "en").at("/data/customerFeed/unsubscribeToken").asString();
    assertThat(stop(token)).isEqualTo("{'stopped':true,'userErrors':[]}");
    assertThat(letter(Map.of("email", address), "en").at("/data/customerFeed").isNull()).isTrue();
    assertThat(stop(token)).isEqualTo("{'stopped':true,'userErrors':[]}");
    assertThat(stop("guessed")).isEqualTo("{'stopped':false,'userErrors':[{'code':'NOT_FOUND'}]}");
  }

  private String stop(String token) {
    return camp.nobody()
        .run(
            "mutation ($token: String!) { lettersStop(input: { token: $token }) { stopped"
                + " userErrors { code } } }",
            Map.of("token", token))
        .json("/data/lettersStop");
  }

  @Test
  void whoDoesNotAgreeIsAnsweredForAsNobodyIs() {
    String address = "no-" + email;
    agree(customer(address), false, true);
    String silent = "silent-" + email;
    agree(customer(silent), true, false);
    for (String asked : List.of(address, silent, "nobody-" + email)) {
      JsonNode answer = letter(Map.of("email", asked), "en");
      assertThat(answer.path("errors").isMissingNode()).isTrue();
      assertThat(answer.at("/data/customerFeed").isNull()).isTrue();
    }
  }

  @Test
  void aLetterIsForThoseWithTheScope() {
    String key =
        camp.nobody()
            .manage(
                "mutation { apiKeyCreate(input: { label: \"m\", scopes: [MERCHANDISING_WRITE] }) {"
                    + " secret } }",
                Map.of())
            .at("/data/apiKeyCreate/secret")
            .asString();
    JsonNode answer =
        camp.nobody()
            .withKey(key)
            .manage(LETTER, Map.of("customer", Map.of("email", email), "locale", "en"));
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    assertThat(answer.at("/errors/0/extensions/scope").asString()).isEqualTo("feed:read");
  }
}
