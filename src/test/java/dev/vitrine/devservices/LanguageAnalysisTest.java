package dev.vitrine.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.listing.index.IndexFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The names of the stock server's language analysis, and what they do. */
class LanguageAnalysisTest {

  private final Rest elasticsearch = new Rest(DevServices.tests().elasticsearch());

  @Test
  void englishStems() {
    assertThat(analyzed("english", "The running shoes")).containsExactly("run", "shoe");
  }

  @Test
  void germanStemsAndFoldsUmlauts() {
    assertThat(analyzed("german", "die Häuser")).containsExactly("haus");
  }

  @Test
  void frenchDropsElisions() {
    assertThat(analyzed("french", "l'avion")).containsExactly("avion");
  }

  @Test
  void arabicNormalizes() {
    assertThat(analyzed("arabic", "\u0623\u062d\u0645\u0631"))
        .isEqualTo(analyzed("arabic", "\u0627\u062d\u0645\u0631"));
  }

  @Test
  void cjkMakesBigrams() {
    assertThat(analyzed("cjk", "東京都")).containsExactly("東京", "京都");
  }

  @Test
  void kuromojiSplitsJapanese() {
    assertThat(analyzed("kuromoji", "関西国際空港")).containsExactly("関西", "国際", "空港");
  }

  /** As on the stock server, and unlike the analyzer of the same plugin. */
  @Test
  void kuromojisTokenizerKeepsCompoundsBesideTheirPartsUnlessToldNotTo() {
    assertThat(tokenized(Map.of("type", "kuromoji_tokenizer"), "関西国際空港")).contains("関西国際空港");
  }

  @Test
  void theListingsTokenizerOfJapaneseKeepsThePartsAlone() {
    JsonNode japanese = IndexFile.read().at("/settings/analysis/tokenizer/japanese");
    assertThat(tokenized(japanese, "関西国際空港")).containsExactly("関西", "国際", "空港");
  }

  @Test
  void smartcnSplitsChinese() {
    assertThat(analyzed("smartcn", "我喜欢中国茶")).contains("喜欢", "中国", "茶");
  }

  @Test
  void noriSplitsKoreanAndDropsParticles() {
    assertThat(analyzed("nori", "한국은 대단한 나라입니다.")).containsExactly("한국", "대단", "나라", "이");
  }

  @Test
  void everyLanguageHasItsAnalyzer() {
    List<String> languages =
        List.of(
            "armenian",
            "basque",
            "bengali",
            "brazilian",
            "bulgarian",
            "catalan",
            "czech",
            "danish",
            "dutch",
            "estonian",
            "finnish",
            "galician",
            "greek",
            "hindi",
            "hungarian",
            "indonesian",
            "irish",
            "italian",
            "latvian",
            "lithuanian",
            "norwegian",
            "persian",
            "portuguese",
            "romanian",
            "russian",
            "sorani",
            "spanish",
            "swedish",
            "thai",
            "turkish");
    assertThat(languages).allSatisfy(name -> assertThat(analyzed(name, "xyz")).hasSize(1));
  }

  @Test
  void asciiFoldingTakesAccentsAway() {
    assertThat(filtered("asciifolding", "Crème brûlée")).containsExactly("Creme", "brulee");
  }

  @Test
  void icuFoldingTakesCaseAway() {
    assertThat(filtered("icu_folding", "Straße")).containsExactly("strasse");
  }

  @Test
  void edgeGramsObeyTheirSettings() {
    var grams = Map.of("type", "edge_ngram", "min_gram", 2, "max_gram", 4);
    assertThat(filtered(grams, "Tasse")).containsExactly("Ta", "Tas", "Tass");
  }

  @Test
  void stemmerPicksItsAlgorithmByLanguage() {
    var stemmer = Map.of("type", "stemmer", "language", "light_german");
    assertThat(filtered(stemmer, "Lampen")).containsExactly("Lamp");
  }

  @Test
  void decompounderFindsTheWordsOfItsList() {
    var words = List.of("kaffee", "tasse");
    var decompounder = Map.of("type", "dictionary_decompounder", "word_list", words);
    assertThat(filtered(decompounder, "kaffeetasse"))
        .containsExactly("kaffeetasse", "kaffee", "tasse");
  }

  @Test
  void synonymsAreAdded() {
    var synonyms = Map.of("type", "synonym_graph", "synonyms", List.of("sofa, couch"));
    assertThat(filtered(synonyms, "sofa")).containsExactlyInAnyOrder("sofa", "couch");
  }

  @Test
  void htmlIsStripped() {
    var request =
        Map.of("tokenizer", "standard", "char_filter", List.of("html_strip"), "text", "<b>Tee</b>");
    assertThat(tokens(request)).containsExactly("Tee");
  }

  @Test
  void analysisOfAnIndexTakesTheNamesAndSettings() {
    var prefix = Map.of("type", "edge_ngram", "min_gram", 1, "max_gram", 3);
    var typed =
        Map.of(
            "type", "custom",
            "tokenizer", "kuromoji_tokenizer",
            "filter", List.of("kuromoji_baseform", "cjk_width", "lowercase", "prefix"));
    var analysis = Map.of("filter", Map.of("prefix", prefix), "analyzer", Map.of("typed", typed));
    var title = Map.of("type", "text", "analyzer", "german", "fields", Map.of());
    var body =
        Map.of(
            "settings", Map.of("analysis", analysis),
            "mappings", Map.of("properties", Map.of("title", title)));
    JsonNode answer = elasticsearch.put("/analysis", body);
    assertThat(answer.path("acknowledged").asBoolean()).as(answer.toString()).isTrue();
  }

  private List<String> analyzed(String analyzer, String text) {
    return tokens(Map.of("analyzer", analyzer, "text", text));
  }

  private List<String> tokenized(Object tokenizer, String text) {
    return tokens(Map.of("tokenizer", tokenizer, "text", text));
  }

  private List<String> filtered(Object filter, String text) {
    return tokens(Map.of("tokenizer", "standard", "filter", List.of(filter), "text", text));
  }

  private List<String> tokens(Map<String, ?> request) {
    JsonNode answer = elasticsearch.post("/_analyze", request);
    assertThat(answer.has("tokens")).as(answer.toString()).isTrue();
    return answer
        .path("tokens")
        .valueStream()
        .map(token -> token.path("token").asString())
        .toList();
  }
}
