package dev.vitrine.listing.query;

import dev.vitrine.listing.index.IndexNames;
import dev.vitrine.listing.query.SearchAnswers.Answer;
import dev.vitrine.market.Market;
import dev.vitrine.platform.store.Elasticsearch;
import dev.vitrine.platform.store.ElasticsearchRefusal;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Runs any number of searches in one call of Elasticsearch. */
@Component
class MultiSearch {

  private static final int OK = 200;
  private static final Map<String, String> LEAN =
      Map.of(
          "filter_path",
          "responses.status,responses.error,responses.timed_out,responses.hits.total.value,"
              + "responses.hits.hits._source,responses.hits.hits.sort,"
              + "responses.hits.hits._explanation,responses.hits.hits.matched_queries,"
              + "responses.hits.hits.highlight,responses.aggregations");

  private final Elasticsearch elasticsearch;
  private final IndexNames names;
  private final JsonMapper json;

  MultiSearch(Elasticsearch elasticsearch, IndexNames names, JsonMapper json) {
    this.elasticsearch = elasticsearch;
    this.names = names;
    this.json = json;
  }

  /** The answers in the order of the searches; an error when any of them fails. */
  Mono<List<Answer>> run(List<Search> searches) {
    return elasticsearch.bytes("POST", "/_msearch", LEAN, lines(searches)).map(this::answers);
  }

  private byte[] lines(List<Search> searches) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(8192);
    for (Search search : searches) {
      write(Map.of("index", names.alias(search.market())), lines);
      write(search.body(), lines);
    }
    return lines.toByteArray();
  }

  private void write(Object value, ByteArrayOutputStream lines) {
    lines.writeBytes(json.writeValueAsBytes(value));
    lines.write('\n');
  }

  private List<Answer> answers(byte[] bytes) {
    List<Answer> answers = json.readValue(bytes, SearchAnswers.class).responses();
    for (Answer answer : answers) {
      if (answer.status() != OK) {
        throw new ElasticsearchRefusal(answer.status(), String.valueOf(answer.error()));
      }
    }
    return answers;
  }

  /**
   * A search.
   *
   * @param market whose index is searched
   * @param body the search as JSON
   */
  record Search(Market market, Map<String, Object> body) {}
}
