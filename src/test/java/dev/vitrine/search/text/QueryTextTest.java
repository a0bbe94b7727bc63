package dev.vitrine.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.platform.graphql.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

  @Test
  void whatNobodySeesIsLeftOut() {
    assertThat(QueryText.of(" red\u0000\u200f dress\ud83d ").text()).isEqualTo("red dress");
  }

  @Test
  void fullWidthIsTheUsualWidth() {
    assertThat(QueryText.of("ＷＤ４０").text()).isEqualTo("WD40");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "!!!", "😀", "…—·", "*:*", "\u202e"})
  void punctuationAndPicturesAreNoWords(String typed) {
    assertThat(QueryText.of(typed).hasWords()).isFalse();
  }

  @Test
  void aNovelIsRefused() {
    assertThatThrownBy(() -> QueryText.of("a".repeat(10_000)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("QUERY_TOO_LONG"));
  }
}
