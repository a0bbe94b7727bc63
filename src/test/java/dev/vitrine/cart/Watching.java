package dev.vitrine.cart;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.graphql.ResponseField;
import org.springframework.graphql.client.WebSocketGraphQlClient;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A subscription that is watched, in either way in which storefronts do.
 *
 * @param seen what came so far: the operation's one field
 */
public record Watching(List<JsonNode> seen, Runnable end) implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Watches over server-sent events, in the market {@code g-de} unless the document says. */
  public static Watching bySse(int port, String document, Map<String, ?> variables) {
    List<JsonNode> seen = new CopyOnWriteArrayList<>();
    HttpRequest http =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .header("Vitrine-Market", "g-de")
            .POST(
                BodyPublishers.ofString(
                    JSON.writeValueAsString(Map.of("query", document, "variables", variables))))
            .build();
    HttpClient client = HttpClient.newHttpClient();
    client
        .sendAsync(http, BodyHandlers.ofLines())
        .thenAccept(
            answer ->
                answer
                    .body()
                    .filter(line -> line.startsWith("data:{"))
                    .map(line -> JSON.readTree(line.substring("data:".length())))
                    .map(event -> event.path("data").values().iterator().next())
                    .forEach(seen::add));
    return new Watching(seen, client::shutdownNow);
  }

  /** Watches over a web socket. */
  public static Watching bySocket(
      int port, String document, String field, Map<String, Object> variables) {
    List<JsonNode> seen = new CopyOnWriteArrayList<>();
    WebSocketGraphQlClient socket =
        WebSocketGraphQlClient.create(
            URI.create("ws://localhost:" + port + "/graphql"), new ReactorNettyWebSocketClient());
    Disposable running =
        socket
            .document(document)
            .variables(variables)
            .executeSubscription()
            .map(answer -> answer.field(field))
            .map(ResponseField::getValue)
            .map(value -> JSON.<JsonNode>valueToTree(value))
            .subscribe(seen::add);
    return new Watching(seen, running::dispose);
  }

  /** What came last. */
  public JsonNode last() {
    return seen.getLast();
  }

  @Override
  public void close() {
    end.run();
  }
}
