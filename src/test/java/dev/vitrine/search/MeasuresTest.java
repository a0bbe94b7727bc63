package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Measures are found in whatever unit they are told. */
@VitrineTest
class MeasuresTest {

  private Bazaar atelier;

  @BeforeEach
  void open(@LocalServerPort int port) {
    atelier = Bazaar.atelier(port);
  }

  @ParameterizedTest
  @CsvSource({
    "en, apple juice 500 ml, at-juice-half",
    "en, apple juice 50cl, at-juice-half",
    "en, apple juice 5 dl, at-juice-half",
    "de, 'Apfelsaft 0,5 Liter', at-juice-half",
    "de, Apfelsaft 500ml, at-juice-half",
    "fr, 'jus de pomme 0,5 l', at-juice-half",
    "ja, りんごジュース 0.5L, at-juice-half",
    "en, apple juice 1000 ml, at-juice-litre",
    "en, rice 1.5 kg, at-rice",
    "de, 'Reis 1,5 kg', at-rice",
    "de, 'Reis 0,5 kg', at-rice-small",
    "en, 'monitor 15.6\"', at-screen",
    "en, monitor 15.6 in, at-screen",
    "en, 15.6-inch monitor, at-screen",
    "de, 'Monitor 15,6 Zoll', at-screen",
    "fr, 'moniteur 15,6 pouces', at-screen",
    "ja, モニター 15.6インチ, at-screen",
    "zh-CN, 显示器 15.6英寸, at-screen",
    "en, monitor 24 inch, at-screen-wide",
    "en, monitor 60.96 cm, at-screen-wide",
    "en, drive 1000 GB, at-drive",
    "de, Festplatte 1TB, at-drive",
    "fr, disque 512 Go, at-drive-small",
  })
  void aMeasureIsFoundInAnyUnit(String locale, String query, String product) {
    Bazaar.Found found = atelier.search(locale, query);
    assertThat(found.products()).first().isEqualTo(product);
    assertThat(found.at("/relaxation/droppedTerms")).isEmpty();
  }
}
