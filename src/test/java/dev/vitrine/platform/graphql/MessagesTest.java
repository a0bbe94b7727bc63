package dev.vitrine.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/** What the API says to people. */
class MessagesTest {

  private final Messages messages = new Messages();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-AT,en;q=0.5 | de",
        "zh-CN | zh",
        "ar-KW | ar",
        "xx,fr;q=0.1 | fr",
        "xx | en",
        "no,such;;header | en",
        "* | en"
      })
  void theCallersLanguageIsFound(String acceptLanguage, String language) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, acceptLanguage);
    assertThat(messages.negotiate(headers)).isEqualTo(Locale.forLanguageTag(language));
  }

  @Test
  void aRegionSpeaksItsLanguage() {
    assertThat(messages.format(Locale.forLanguageTag("de-AT"), "http.json"))
        .isEqualTo("Das JSON ist nicht lesbar.");
  }

  @Test
  void aLanguageWithoutTextsSpeaksEnglish() {
    assertThat(messages.format(Locale.KOREAN, "http.json")).isEqualTo("The JSON cannot be read.");
  }

  @Test
  void argumentsAreWrittenAsTheLanguageWritesNumbers() {
    assertThat(messages.format(Locale.GERMAN, "http.too-large", Map.of("limit", 1_000_000)))
        .contains("1.000.000");
  }
}
