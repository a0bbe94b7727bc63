package dev.vitrine.listing.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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

  private final TermCounter counter =
      new TermCounter(List.of(COLOUR), "facet_words.de", new SharedKeys(Set.of()));

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

  @Test
  void translatedWordsOfAnAttributeAndTheOptionOfTheSameValueAreOneValue() {
    TermCounter both =
        new TermCounter(List.of(), "facet_words.de", new SharedKeys(Set.of("colour")));
    ObjectNode answer = JSON.createObjectNode();
    answer.set("tokens", terms("v:colour=", 2, 0));
    answer.set("words", terms("v:colour=", 1, 0));
    CountedFacet.Terms facet = (CountedFacet.Terms) both.read(answer, NOTHING).getFirst();
    assertThat(facet.key()).isEqualTo(FacetKey.option("colour"));
    assertThat(facet.values()).extracting(CountedFacet.Value::count).containsExactly(2L, 1L);
  }

  @Test
  void whatNoAttributeAndOptionShareIsCountedAsWhatItIs() {
    ObjectNode answer = JSON.createObjectNode();
    answer.set("tokens", terms("v:size=", 2, 0));
    assertThat(counter.read(answer, NOTHING)).isEmpty();
  }

  private static ObjectNode terms(int size, int others) {
    return terms("a:colour=", size, others);
  }

  private static ObjectNode terms(String prefix, int size, int others) {
    ObjectNode terms = JSON.createObjectNode().put("sum_other_doc_count", others);
    ArrayNode buckets = terms.putArray("buckets");
    IntStream.range(0, size)
        .forEach(i -> buckets.addObject().put("key", prefix + i).put("doc_count", 1));
    ObjectNode answer = JSON.createObjectNode();
    answer.set("terms", terms);
    return answer;
  }
}
