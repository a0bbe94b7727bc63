package dev.vitrine.search.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.search.storefront.SearchView.Explanation;
import dev.vitrine.search.storefront.SearchView.ScoreEffect;
import dev.vitrine.search.storefront.SearchView.ScorePart;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch's words for a score, in the parts that merchants are told. */
class ExplanationsTest {

  private static final String SCORE =
      """
      {"value": 0.4, "description": "function score, product of:", "details": [
        {"value": 0.29, "description": "weight(title.en:sextant in 0) [PerFieldSimilarity], result of:", "details": []},
        {"value": 1.4, "description": "min of:", "details": [
          {"value": 1.4, "description": "function score, score mode [sum]", "details": [
            {"value": 1, "description": "product of:", "details": [
              {"value": 1, "description": "constant score 1.0 - no function provided", "details": []},
              {"value": 1, "description": "weight", "details": []}]},
            {"value": 0.16, "description": "product of:", "details": [
              {"value": 1.6, "description": "field value function: log1p(doc['units'].value?:0.0 * factor=1.0)", "details": []},
              {"value": 0.1, "description": "weight", "details": []}]},
            {"value": 0.04, "description": "product of:", "details": [
              {"value": 4, "description": "field value function: none(doc['rating'].value?:0.0 * factor=1.0)", "details": []},
              {"value": 0.01, "description": "weight", "details": []}]},
            {"value": 0.05, "description": "product of:", "details": [
              {"value": 0.9, "description": "Function for field published_at:", "details": []},
              {"value": 0.05, "description": "weight", "details": []}]},
            {"value": 0.2, "description": "function score, product of:", "details": [
              {"value": 1, "description": "match filter: tokens:available", "details": []},
              {"value": 0.2, "description": "product of:", "details": []}]},
            {"value": 0.02, "description": "function score, product of:", "details": [
              {"value": 1, "description": "match filter: traits:a:x", "details": []}]},
            {"value": 0.03, "description": "function score, product of:", "details": [
              {"value": 1, "description": "match filter: traits:a:y", "details": []}]}]},
          {"value": 3.4e38, "description": "maxBoost", "details": []}]}]}
      """;

  @Test
  void everyPartOfAScoreIsTold() {
    assertThat(read(List.of()).parts())
        .containsExactly(
            new ScorePart("title", ScoreEffect.WORDS, 0.29),
            new ScorePart("sales", ScoreEffect.RAISES, 0.16),
            new ScorePart("rating", ScoreEffect.RAISES, 0.04),
            new ScorePart("freshness", ScoreEffect.RAISES, 0.05),
            new ScorePart("stock", ScoreEffect.RAISES, 0.2),
            new ScorePart("likeness", ScoreEffect.RAISES, 0.05));
  }

  @Test
  void whatClicksAndRulesMultiplyByIsTold() {
    assertThat(read(moved(3.75), List.of("clicks:1.25")).parts())
        .contains(
            new ScorePart("clicks", ScoreEffect.MULTIPLIES, 1.25),
            new ScorePart("rules", ScoreEffect.MULTIPLIES, 3));
  }

  @Test
  void whatHasAllWordsAndWhatIsPinnedIsTold() {
    assertThat(
            read(sum(constant(3_000_000), sum(SCORE, constant(1_000)), constant(0)), List.of())
                .parts())
        .contains(
            new ScorePart("pinned", ScoreEffect.PINS, 3_000_000),
            new ScorePart("allWords", ScoreEffect.ADDS, 1_000))
        .hasSize(8);
  }

  @Test
  void ofFieldsBesideTheBestOneOnlyAShareCounts() {
    String fields =
        """
        {"value": 2.7, "description": "max plus 0.7 times others of:", "details": [
          {"value": 1, "description": "weight(kind.ja:x in 0) [PerFieldSimilarity], result of:", "details": []},
          {"value": 2, "description": "weight(Synonym(title.ja:x title.ja:y) in 0) [PerFieldSimilarity], result of:", "details": []}]}
        """;
    String best =
        """
        {"value": 2.7, "description": "max of:", "details": [%s, %s]}
        """
            .formatted(fields, constant(0.5));
    assertThat(
            read(SCORE.replaceFirst("\\{\"value\": 0.29.*", best.strip() + ','), List.of()).parts())
        .startsWith(
            new ScorePart("title", ScoreEffect.WORDS, 2),
            new ScorePart("kind", ScoreEffect.WORDS, 0.7));
  }

  private static String moved(double factor) {
    return """
    {"value": 1, "description": "function score, product of:", "details": [%s,
      {"value": %s, "description": "min of:", "details": [
        {"value": %s, "description": "function score, score mode [multiply]", "details": []}]}]}
    """
        .formatted(SCORE, factor, factor);
  }

  private static String constant(double value) {
    return "{\"value\": %s, \"description\": \"ConstantScore(x)\", \"details\": []}"
        .formatted(value);
  }

  private static String sum(String... details) {
    return "{\"value\": 1, \"description\": \"sum of:\", \"details\": [%s]}"
        .formatted(String.join(",", details));
  }

  @Test
  void rulesAreToldByTheirHandles() {
    assertThat(read(List.of("rule:summer", "clicks:1.25")).appliedRules())
        .containsExactly("summer");
  }

  private static Explanation read(List<String> marks) {
    return read(SCORE, marks);
  }

  private static Explanation read(String score, List<String> marks) {
    return Explanations.of(JsonMapper.shared().readTree(score), marks);
  }
}
