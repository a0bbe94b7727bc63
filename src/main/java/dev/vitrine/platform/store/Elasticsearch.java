package dev.vitrine.platform.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.transport.rest5_client.low_level.Cancellable;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls Elasticsearch over HTTP without holding a thread. Bodies are bytes of JSON: what goes into
 * and comes out of an index is large and its shape is ours, so typed requests would only copy it.
 */
@Component
public class Elasticsearch {

  private static final Logger log = LoggerFactory.getLogger(Elasticsearch.class);
  private static final int FIRST_REFUSAL = 400;
  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

  private final Rest5Client client;
  private final JsonMapper json;
  private final Breakers breakers;

  Elasticsearch(Rest5Client client, JsonMapper json, Breakers breakers) {
    this.client = client;
    this.json = json;
    this.breakers = breakers;
  }

  /** Asks how the server is, unguarded: it is how a silent one is found to be back. */
  Mono<byte[]> health() {
    return send("GET", "/_cluster/health", Map.of(), null, ContentType.APPLICATION_JSON);
  }

  /** As {@link #bytes}, and reads the answer as a tree. */
  public Mono<JsonNode> json(
      String method, String path, Map<String, String> parameters, @Nullable Object body) {
    byte[] bytes = body == null ? null : json.writeValueAsBytes(body);
    return bytes(method, path, parameters, bytes).map(json::readTree);
  }

  /**
   * Calls with a body of JSON.
   *
   * @return the answer's body; an {@link ElasticsearchRefusal} for an answer that is none, a {@link
   *     StoreUnavailable} when there is no answer
   */
  public Mono<byte[]> bytes(
      String method, String path, Map<String, String> parameters, byte @Nullable [] body) {
    return breakers.guard(
        Store.ELASTICSEARCH, send(method, path, parameters, body, ContentType.APPLICATION_JSON));
  }

  /**
   * As {@link #json}, for work on whole indices: a server that has just started, or is busy, takes
   * its time to make one.
   */
  public Mono<JsonNode> administer(
      String method, String path, Map<String, String> parameters, @Nullable Object body) {
    byte[] bytes = body == null ? null : json.writeValueAsBytes(body);
    return breakers
        .guardBulk(
            Store.ELASTICSEARCH,
            send(method, path, parameters, bytes, ContentType.APPLICATION_JSON))
        .map(json::readTree);
  }

  /** Writes many documents at once: newline-delimited actions and documents. */
  public Mono<JsonNode> bulk(Map<String, String> parameters, byte[] lines) {
    return breakers
        .guardBulk(Store.ELASTICSEARCH, send("POST", "/_bulk", parameters, lines, NDJSON))
        .map(json::readTree);
  }

  private Mono<byte[]> send(
      String method,
      String path,
      Map<String, String> parameters,
      byte @Nullable [] body,
      ContentType type) {
    return Mono.<byte[]>create(
            sink -> {
              trace(path, body);
              Request request = new Request(method, path);
              request.addParameters(parameters);
              request.setEntity(body == null ? null : new ByteArrayEntity(body, type));
              Cancellable call = client.performRequestAsync(request, new Answer(sink));
              sink.onCancel(call::cancel);
            })
        .publishOn(Schedulers.parallel());
  }

  private static void trace(String path, byte @Nullable [] body) {
    if (log.isTraceEnabled()) {
      log.trace("{} {}", path, body == null ? "" : new String(body, UTF_8));
    }
  }

  private record Answer(MonoSink<byte[]> sink) implements ResponseListener {

    /** The client takes answers below 500 for successes. */
    @Override
    public void onSuccess(Response response) {
      try {
        if (response.getStatusCode() >= FIRST_REFUSAL) {
          sink.error(refusal(response));
        } else {
          sink.success(body(response));
        }
      } catch (IOException unreadable) {
        sink.error(unreadable);
      }
    }

    @Override
    public void onFailure(Exception failure) {
      sink.error(
          failure instanceof ResponseException refusal ? refusal(refusal.getResponse()) : failure);
    }

    private static Throwable refusal(Response response) {
      try {
        return new ElasticsearchRefusal(
            response.getStatusCode(), new String(body(response), UTF_8));
      } catch (IOException unreadable) {
        return unreadable;
      }
    }

    /** The client has read the whole answer into memory by now, so nothing blocks here. */
    private static byte[] body(Response response) throws IOException {
      return response.getEntity() == null
          ? new byte[0]
          : response.getEntity().getContent().readAllBytes();
    }
  }
}
