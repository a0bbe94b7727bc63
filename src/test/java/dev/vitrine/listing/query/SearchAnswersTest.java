package dev.vitrine.listing.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.listing.query.SearchAnswers.Hits;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SearchAnswersTest {

  @Test
  void aSearchThatSendsNoHitsHasNone() {
    String answer = "{\"responses\":[{\"status\":200,\"hits\":{\"total\":{\"value\":3}}}]}";
    Hits hits =
        new JsonMapper().readValue(answer, SearchAnswers.class).responses().getFirst().hits();
    assertThat(hits.hits()).isEmpty();
    assertThat(hits.total().value()).isEqualTo(3);
  }
}
