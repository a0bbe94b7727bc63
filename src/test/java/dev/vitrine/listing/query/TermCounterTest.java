package dev.vitrine.listing.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class TermCounterTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final FacetKey COLOUR = FacetKey.attribute("colour");
  private static final Choices NOTHING = Choices.of(List.of(), "EUR");

  private final TermCounter counter = new TermCounter(List.of(COLOUR), "facet_words.de");

  @Test
  void whatIsWantedWholeIsCountedByItself() {
    JsonNode asked = JSON.valueToTree(counter.ask(NOTHING)).path("apart a:colour=");
    assertThat(asked.at("/aggs/terms/terms/include").asString()).isEqualTo("a:colour=.*");
    assertThat(asked.at("/aggs/terms/terms/size").asInt()).isGreaterThan(600);
  }

  @Test
  void everyValueOfItIsTold() {
    ObjectNode answer = JSON.createObjectNode();
    answer.set("tokens", terms(600, 900));
    answer.set("apart a:colour=", terms(900, 0));
    CountedFacet.Terms facet = (CountedFacet.Terms) counter.read(answer, NOTHING).getFirst();
    assertThat(facet.values()).hasSize(900);
  }

  @Test
  void wordsThatWereTranslatedAndWordsThatWereNotAreOneValue() {
    ObjectNode answer = JSON.createObjectNode();
    answer.set("apart a:colour=", terms(2, 0));
    answer.set("words a:colour=", terms(1, 0));
    CountedFacet.Terms facet = (CountedFacet.Terms) counter.read(answer, NOTHING).getFirst();
    assertThat(facet.values()).extracting(CountedFacet.Value::count).containsExactly(2L, 1L);
  }

  private static ObjectNode terms(int size, int others) {
    ObjectNode terms = JSON.createObjectNode().put("sum_other_doc_count", others);
    ArrayNode buckets = terms.putArray("buckets");
    IntStream.range(0, size)
        .forEach(i -> buckets.addObject().put("key", "a:colour=" + i).put("doc_count", 1));
    ObjectNode answer = JSON.createObjectNode();
    answer.set("terms", terms);
    return answer;
  }
}
