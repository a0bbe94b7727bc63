package dev.vitrine.search.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.search.storefront.SearchView.Explanation;
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
            new ScorePart("title", 0.29),
            new ScorePart("sales", 0.16),
            new ScorePart("rating", 0.04),
            new ScorePart("freshness", 0.05),
            new ScorePart("stock", 0.2),
            new ScorePart("likeness", 0.05));
  }

  @Test
  void whatClicksMultiplyByIsTold() {
    assertThat(read(List.of("clicks:1.25")).parts()).contains(new ScorePart("clicks", 1.25));
  }

  @Test
  void rulesAreToldByTheirHandles() {
    assertThat(read(List.of("rule:summer", "clicks:1.25")).appliedRules())
        .containsExactly("summer");
  }

  private static Explanation read(List<String> marks) {
    return Explanations.of(JsonMapper.shared().readTree(SCORE), marks);
  }
}
