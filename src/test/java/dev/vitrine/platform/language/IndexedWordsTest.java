package dev.vitrine.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.listing.index.IndexFile;
import dev.vitrine.platform.store.Elasticsearch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queries and products are made words of in the same way. */
@VitrineTest
class IndexedWordsTest {

  private static final String INDEX = "/indexed-words";
  private static boolean made;

  @Autowired Elasticsearch elasticsearch;
  @Autowired JsonMapper json;

  @ParameterizedTest
  @CsvSource({
    "en, en, Women's RUNNING shoes for rainy days",
    "de, de, Rote Straßenschuhe für Läufer und Müßiggänger",
    "de, de, Kameras Sofas Handys Laptops Gläser Kekse Häuser Preis Bus X100s",
    "fr, fr, L’été d'une robe légère et des chaussures",
    "es, es, Zapatillas de montaña para niños y casas",
    "es, es, Correas collares lápices pósteres kayaks champús estándares",
    "it, it, L'acqua dell'estate nelle borse della casa",
    "pt-BR, pt, Calçados e camisas de algodão",
    "pt-BR, pt, Televisões para mães e pães com os pés em colchões sapatos shoes",
    "nl, nl, Waterdichte wandelschoenen",
    "sv, sv, Klänningar och skor",
    "ru, ru, Красные летние платья",
    "tr, tr, Kırmızı elbiseler",
    "ar, ar, فساتين حمراء للأطفال",
    "ar, ar, أحذية وحقائب والفساتين والقمصان",
    "ja, ja, 赤いワンピースとサーバー用ケーブル ﾜﾝﾋﾟｰｽ",
    "ko, ko, 빨간 원피스를 샀습니다",
    "zh-CN, zh, 红色夏日连衣裙",
    "zh-TW, bigrams, 紅色連衣裙",
    "cy, other, Ffrog gôch",
  })
  void queriesHaveTheWordsOfTheIndex(String tag, String analyzer, String text) {
    make();
    JsonNode answer = ask("POST", INDEX + "/_analyze", Map.of("analyzer", analyzer, "text", text));
    List<String> indexed =
        answer.path("tokens").valueStream().map(it -> it.path("token").asString()).toList();
    assertThat(Language.of(tag).words(text).stream().map(Word::stem).toList()).isEqualTo(indexed);
  }

  @Test
  void queriesKnowTheArabicPluralsOfTheIndex() {
    String rules =
        IndexFile.read().at("/settings/analysis/filter/arabic_broken_plurals/synonyms").toString();
    queriesHaveTheWordsOfTheIndex("ar", "ar", rules.replaceAll("\\P{L}+", " "));
  }

  @Test
  void theIndexKnowsTheArabicPluralsOfQueries() {
    queriesHaveTheWordsOfTheIndex("ar", "ar", ArabicPlurals.PAIRS);
  }

  private void make() {
    if (!made) {
      ask("PUT", INDEX, IndexFile.read());
      made = true;
    }
  }

  private JsonNode ask(String method, String path, Object body) {
    return Objects.requireNonNull(
        elasticsearch.administer(method, path, Map.of(), body).block(Duration.ofMinutes(1)));
  }
}
