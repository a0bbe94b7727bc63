package dev.vitrine.devservices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server's HTTP interface, called as any client would.
 *
 * @param server the server
 */
record Rest(Server server) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  JsonNode post(String path, Object body) {
    return send(request(path).POST(BodyPublishers.ofString(json(body))));
  }

  JsonNode put(String path, Object body) {
    return send(request(path).PUT(BodyPublishers.ofString(json(body))));
  }

  private static String json(Object body) {
    return JsonMapper.shared().writeValueAsString(body);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://%s:%d%s".formatted(server.host(), server.port(), path)))
        .header("Content-Type", "application/json");
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      return JsonMapper.shared()
          .readTree(CLIENT.send(request.build(), BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
