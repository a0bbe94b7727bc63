package dev.vitrine.listing.index;

import dev.vitrine.platform.store.Elasticsearch;
import dev.vitrine.platform.store.ElasticsearchRefusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Sends bulk requests, and tells what is wrong with a document from what is wrong with the store.
 */
@Component
class BulkWriter {

  private static final Logger log = LoggerFactory.getLogger(BulkWriter.class);

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final String WHAT_FAILED = "errors,items.*.error,items.*.status,items.*._id";

  private final Elasticsearch elasticsearch;
  private final Counter refused;

  BulkWriter(Elasticsearch elasticsearch, MeterRegistry meters) {
    this.elasticsearch = elasticsearch;
    this.refused =
        Counter.builder("vitrine.index.refused")
            .description("Documents that Elasticsearch would not take")
            .register(meters);
  }

  /** Writes; the documents become searchable before long. */
  Mono<Void> write(BulkBody body) {
    return send(body, Map.of("filter_path", WHAT_FAILED));
  }

  /** Writes, and completes when searches see it. */
  Mono<Void> writeVisibly(BulkBody body) {
    return send(body, Map.of("filter_path", WHAT_FAILED, "refresh", "wait_for"));
  }

  private Mono<Void> send(BulkBody body, Map<String, String> parameters) {
    return body.isEmpty()
        ? Mono.empty()
        : elasticsearch.bulk(parameters, body.bytes()).doOnNext(this::check).then();
  }

  private void check(JsonNode answer) {
    if (answer.path("errors").asBoolean()) {
      answer.path("items").forEach(item -> item.forEach(this::checkItem));
    }
  }

  /**
   * A conflict means that a later version is there, a missing index that it was replaced: all is
   * well. A document that is refused would be refused for ever: reconciliation will tell of it. All
   * else is the store's trouble, and the whole must be tried again.
   */
  private void checkItem(JsonNode item) {
    int status = item.path("status").asInt();
    if (!item.has("error") || status == CONFLICT || status == NOT_FOUND) {
      return;
    }
    if (status == BAD_REQUEST) {
      refused.increment();
      log.error("Product {} is not indexed: {}", item.path("_id").asString(), item.path("error"));
      return;
    }
    throw new ElasticsearchRefusal(status, item.path("error").toString());
  }
}
