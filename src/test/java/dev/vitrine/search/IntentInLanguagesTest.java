package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is meant by queries as they are typed in each language. */
@VitrineTest
class IntentInLanguagesTest {

  private static Bazaar boutique;

  @LocalServerPort int port;

  @BeforeEach
  void open() {
    if (boutique == null) {
      boutique = Bazaar.boutique(port);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, red shoes",
    "en, shoes in red",
    "de, rote Schuhe",
    "de, Schuhe in Rot",
    "fr, chaussures rouges",
    "fr, chaussure de couleur rouge",
    "ja, 赤い靴",
    "ja, 靴 レッド",
    "zh-CN, 红色鞋",
    "zh-CN, 红鞋",
    "ar, حذاء أحمر",
    "ar, أحذية حمراء",
  })
  void coloursAreUnderstood(String locale, String query) {
    assertThat(meant(locale, query)).contains("bt_color=red");
    assertThat(found(locale, query)).containsExactly("bt-leather");
  }

  @Test
  void whatAShopperChoosesStandsInThePlaceOfWhatWordsWereTakenFor() {
    Map<String, ?> blue = Map.of("attribute", Map.of("key", "bt_color", "value", "blue"));
    Bazaar.Found found = boutique.search("en", "red shoes", Map.of("filters", List.of(blue)));
    assertThat(found.products()).containsExactly("bt-canvas");
    assertThat(found.at("/interpretation/filters").toString())
        .contains("Shoes")
        .doesNotContain("red");
  }

  @ParameterizedTest
  @CsvSource({
    "en, shoes size 42",
    "en, size 42 shoes",
    "de, Schuhe Größe 42",
    "de, Schuhe Gr. 42",
    "de, schuhe groesse 42",
    "de, Schuhgröße 42",
    "fr, chaussures taille 42",
    "fr, chaussures pointure 42",
    "ja, 靴 サイズ42",
    "ja, 靴 42サイズ",
    "zh-CN, 42码鞋",
    "zh-CN, 鞋 尺码42",
    "ar, حذاء مقاس 42",
    "ar, حذاء نمرة ٤٢",
  })
  void sizesOfNumbersAreUnderstood(String locale, String query) {
    assertThat(meant(locale, query)).contains("bt_size=42");
    assertThat(found(locale, query)).containsExactly("bt-leather");
  }

  @ParameterizedTest
  @CsvSource({
    "en, dress size L",
    "de, Kleid Größe L",
    "de, kleid gr. l",
    "fr, robe taille L",
    "ja, ワンピース Lサイズ",
    "ja, Lサイズのワンピース",
    "zh-CN, 连衣裙 L码",
    "zh-CN, L号连衣裙",
    "ar, فستان مقاس L",
    "ar, فستان قياس L",
  })
  void sizesOfLettersAreUnderstood(String locale, String query) {
    assertThat(meant(locale, query)).contains("bt_size=l");
    assertThat(found(locale, query)).containsExactly("bt-cotton");
  }

  @ParameterizedTest
  @CsvSource({
    "en, ferrante dress",
    "de, Kleid von Ferrante",
    "fr, robe Ferrante",
    "ja, Ferranteのワンピース",
    "zh-CN, Ferrante连衣裙",
    "ar, فستان Ferrante",
  })
  void brandsAreUnderstood(String locale, String query) {
    assertThat(meant(locale, query)).contains("brand");
    assertThat(found(locale, query)).containsExactly("bt-cotton");
  }

  @ParameterizedTest
  @CsvSource({
    "en, dresses",
    "en, dress",
    "de, Kleider",
    "de, Kleid",
    "fr, robes",
    "fr, une robe",
    "ja, ワンピース",
    "zh-CN, 连衣裙",
    "ar, فساتين",
    "ar, فستان",
  })
  void categoriesAreUnderstood(String locale, String query) {
    assertThat(meant(locale, query)).containsExactly("category");
    assertThat(found(locale, query)).containsExactlyInAnyOrder("bt-linen", "bt-cotton");
  }

  @ParameterizedTest
  @CsvSource({
    "en, linen dress, linen, bt-linen",
    "en, dress made of linen, linen, bt-linen",
    "en, leather shoes, leather, bt-leather",
    "de, Kleid aus Leinen, linen, bt-linen",
    "de, Schuhe aus Leder, leather, bt-leather",
    "fr, robe en lin, linen, bt-linen",
    "fr, chaussures en cuir, leather, bt-leather",
    "ja, リネンのワンピース, linen, bt-linen",
    "ja, 綿のワンピース, cotton, bt-cotton",
    "ja, 麻 ワンピース, linen, bt-linen",
    "ja, 革の靴, leather, bt-leather",
    "zh-CN, 亚麻连衣裙, linen, bt-linen",
    "zh-CN, 纯棉连衣裙, cotton, bt-cotton",
    "zh-CN, 皮革 鞋, leather, bt-leather",
    "zh-CN, 真皮鞋, leather, bt-leather",
    "zh-CN, 真皮鞋 42码, leather, bt-leather",
    "ar, فستان كتان, linen, bt-linen",
    "ar, فستان من القطن, cotton, bt-cotton",
    "ar, حذاء جلدي, leather, bt-leather",
  })
  void materialsAreUnderstood(String locale, String query, String material, String product) {
    assertThat(meant(locale, query)).contains("bt_material=" + material);
    assertThat(found(locale, query)).containsExactly(product);
  }

  @ParameterizedTest
  @CsvSource({
    "en, EUR, dress under 50",
    "en, EUR, dress below €50",
    "en, EUR, dress up to 50 euros",
    "en, EUR, dress 20-50 €",
    "de, EUR, Kleid unter 50 Euro",
    "de, EUR, Kleid bis 50€",
    "de, EUR, 'Kleid max. 49,90 €'",
    "fr, EUR, robe à moins de 50 euros",
    "fr, EUR, robe moins de 50€",
    "fr, EUR, robe entre 20 et 50 €",
    "ja, JPY, ワンピース 5000円以下",
    "ja, JPY, 1万円以下のワンピース",
    "ja, JPY, ワンピース 3000円~5000円",
    "zh-CN, CNY, 连衣裙 100元以下",
    "zh-CN, CNY, 100块以内的连衣裙",
    "zh-CN, CNY, 连衣裙 50-100元",
    "ar, EUR, فستان أقل من 50",
    "ar, EUR, فستان بأقل من ٥٠ يورو",
  })
  void pricesAreUnderstood(String locale, String currency, String query) {
    Bazaar.Found found = boutique.search(locale, query, Map.of("currency", currency));
    assertThat(found.meant()).contains("price", "category");
    assertThat(found.products()).containsExactly("bt-linen");
  }

  @ParameterizedTest
  @CsvSource({
    "en, red leather shoes size 42",
    "de, rote Schuhe Größe 42 aus Leder",
    "fr, chaussures rouges en cuir pointure 42",
    "ja, 赤い革の靴 サイズ42",
    "zh-CN, 红色皮革 鞋 42码",
    "ar, حذاء أحمر جلد مقاس 42",
  })
  void severalAreUnderstoodTogether(String locale, String query) {
    assertThat(meant(locale, query))
        .contains("bt_color=red", "bt_size=42", "bt_material=leather")
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(found(locale, query)).containsExactly("bt-leather");
  }

  @ParameterizedTest
  @CsvSource({
    "en, red dress, Colour: Red",
    "de, rotes Kleid, Farbe: Rot",
    "fr, robe rouge, Couleur : Rouge",
    "ja, 赤いワンピース, カラー：レッド",
    "zh-CN, 红色连衣裙, 颜色：红色",
    "ar, فستان أحمر, اللون: أحمر",
  })
  void whatWasUnderstoodIsSaidInTheCallersLanguage(String locale, String query, String said) {
    assertThat(boutique.search(locale, query).texts("interpretation/filters", "/label"))
        .contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "en, red dress, dress",
    "de, rotes Kleid, Kleid",
    "fr, robe rouge, robe",
    "ja, 赤いワンピース, ワンピース",
    "zh-CN, 红色连衣裙, 连衣裙",
    "ar, فستان أحمر, فستان",
  })
  void whatWasUnderstoodCanBeTakenAway(String locale, String query, String rest) {
    Bazaar.Found found = boutique.search(locale, query);
    List<?> others = found.inputsBut("bt_color");
    Map<String, Object> asTyped = Map.of("interpret", false, "filters", others);
    assertThat(found.products()).containsExactly("bt-linen");
    assertThat(boutique.search(locale, rest, asTyped).products())
        .containsExactlyInAnyOrder("bt-linen", "bt-cotton");
  }

  @ParameterizedTest
  @CsvSource({
    "en, red dress under 50",
    "de, rotes Kleid unter 50",
    "fr, robe rouge moins de 50",
    "ja, 赤いワンピース 50ユーロ以下",
    "zh-CN, 红色连衣裙 50欧元以下",
    "ar, فستان أحمر أقل من 50",
  })
  void nothingIsUnderstoodWhereThatIsSwitchedOff(String locale, String query) {
    assertThat(boutique.search(locale, query, Map.of("interpret", false)).meant()).isEmpty();
  }

  private static List<String> meant(String locale, String query) {
    return boutique.search(locale, query).meant();
  }

  private static List<String> found(String locale, String query) {
    return boutique.search(locale, query).products();
  }
}
