package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What some write as one word, some as two, and some with a hyphen. */
@VitrineTest
class JoinedTest {

  private Bazaar atelier;

  @BeforeEach
  void open(@LocalServerPort int port) {
    atelier = Bazaar.atelier(port);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, tee-shirt, at-shirt",
    "fr, tee shirt lune, at-shirt",
    "fr, t-shirt, at-shirt",
    "en, tshirt, at-shirt",
    "de, T Shirt, at-shirt",
    "en, wifi, at-radio",
    "fr, radio wifi, at-radio",
    "en, sweatshirt, at-hood",
    "en, sweat shirt, at-hood",
  })
  void aHyphenMakesNoDifference(String locale, String query, String product) {
    Bazaar.Found found = atelier.search(locale, query);
    assertThat(found.products()).first().isEqualTo(product);
    assertThat(found.products()).doesNotContain("at-blouse");
    assertThat(found.at("/correctedQuery").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ja, 革靴", "ja, 革靴 42", "zh-CN, 皮鞋"})
  void ofAWordOfTwoBothAreMeant(String locale, String query) {
    Bazaar.Found found = atelier.search(locale, query);
    assertThat(found.meant()).contains("at_material=leather", "category");
    assertThat(found.products()).containsExactly("at-42");
  }
}
