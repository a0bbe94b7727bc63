package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is shown where nothing is called so. */
@VitrineTest
class NearestTest {

  private Bazaar atelier;

  @BeforeEach
  void open(@LocalServerPort int port) {
    atelier = Bazaar.atelier(port);
  }

  @Test
  void glovesLeadToNoSlippers() {
    Bazaar.Found found = atelier.search("de", "Handschuhe");
    assertThat(found.at("/correctedQuery").isNull()).isTrue();
    assertThat(found.products()).doesNotContain("at-slipper");
  }

  @ParameterizedTest
  @CsvSource({"de, Fausthandschuhe", "en, gloves", "en, glove"})
  void whereACategoryIsEmptyTheOneAboveItIsShown(String locale, String query) {
    Bazaar.Found found = atelier.search(locale, query);
    assertThat(found.at("/correctedQuery").isNull()).isTrue();
    assertThat(found.products()).containsExactly("at-muffler");
    assertThat(found.at("/relaxation/droppedTerms")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, 宠雨物衣, 宠物雨衣", "zh-CN, 宠宠雨衣, 宠物雨衣", "ja, ペットレンイコート, ペットレインコート"})
  void aNameInCharactersIsFoundInSpiteOfAMistake(String locale, String query, String name) {
    Bazaar.Found found = atelier.searchCorrected(locale, query);
    assertThat(found.at("/correctedQuery").asString()).isEqualTo(name);
    assertThat(found.products()).contains("at-petrain");
    Bazaar.Found forced = atelier.search(locale, query, Map.of("correct", false));
    assertThat(forced.at("/correctedQuery").isNull()).isTrue();
  }
}
