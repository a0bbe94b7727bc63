package dev.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ImpatientTest;
import dev.vitrine.platform.intake.ImportClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** The lines that merchants were shown, in their order, sent to an empty shop. */
@ImpatientTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleImportTest {

  private static final String SWITZERLAND =
      """
      {"type":"market","handle":"ch","texts":{"en":{"name":"Switzerland"}},"countries":["CH"],\
      "currencies":["CHF"],"locales":["de","fr"],"defaultLocale":"de","urlPrefix":"/ch"}\
      """;

  @LocalServerPort int port;
  private ImportClient merchant;
  private String lines;

  @BeforeEach
  void read() throws IOException {
    merchant = new ImportClient(port);
    lines =
        new ClassPathResource("contract/import.ndjson").getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  @Order(1)
  void everyLineGoesInButThePriceOfAMarketThatNoLineDefines() {
    assertThat(merchant.send(lines).rejections())
        .extracting(line -> line.path("line").asInt() + " " + line.path("code").asString())
        .containsExactly("6 UNKNOWN_MARKET");
  }

  @Test
  @Order(2)
  void everyLineGoesInOnceTheMarketIsThere() {
    assertThat(merchant.send(SWITZERLAND).rejections()).isEmpty();
    assertThat(merchant.send(lines).rejections()).isEmpty();
  }

  @Test
  @Order(2)
  void nothingThatLinesSayIsIgnored() {
    assertThat(merchant.send(lines).summary().has("ignoredFields")).isFalse();
  }

  @Test
  @Order(3)
  void theSameLinesAgainChangeNothingButTheStockOfWhichTwoOfThemSpeak() {
    assertThat(merchant.send(lines).counts())
        .isEqualTo("created 0, updated 2, unchanged 10, rejected 0, duplicates 0");
  }
}
