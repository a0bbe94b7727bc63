package dev.vitrine.platform.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends imports as a merchant's program does. */
public final class ImportClient {

  /** The key that opens the management side of test servers. */
  public static final String KEY = "demo-management-key";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  /** A client of the server on a port of this machine. */
  public ImportClient(int port) {
    this.server = URI.create("http://localhost:" + port + "/management/import");
  }

  /** Sends lines with a key that may do everything, and gives the lines of the answer. */
  public Answer send(String... lines) {
    return send(BodyPublishers.ofString(String.join("\n", lines)));
  }

  /** Sends a body with a key that may do everything, and gives the lines of the answer. */
  public Answer send(BodyPublisher body) {
    return send(body, request -> request);
  }

  /** Sends a request that differs from the usual. */
  public Answer send(BodyPublisher body, UnaryOperator<HttpRequest.Builder> different) {
    return send("", body, different);
  }

  /** Sends a request with a query and other differences from the usual. */
  public Answer send(
      String query, BodyPublisher body, UnaryOperator<HttpRequest.Builder> different) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + query))
            .setHeader("Content-Type", "application/x-ndjson")
            .setHeader("Vitrine-Key", KEY)
            .POST(body);
    try {
      HttpResponse<String> response =
          http.send(different.apply(request).build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** What the server answered. */
  public record Answer(int status, String body) {

    /** The lines of the answer. */
    public List<JsonNode> lines() {
      return body.lines().map(JSON::readTree).toList();
    }

    /** The lines about rejected lines. */
    public List<JsonNode> rejections() {
      return lines().stream().filter(line -> line.has("status")).toList();
    }

    /** The last line. */
    public JsonNode summary() {
      return lines().getLast().get("summary");
    }

    /** The counts of created, updated, unchanged and rejected lines, and of duplicates. */
    public String counts() {
      JsonNode summary = summary();
      return "created %s, updated %s, unchanged %s, rejected %s, duplicates %s"
          .formatted(
              summary.get("created"),
              summary.get("updated"),
              summary.get("unchanged"),
              summary.get("rejected"),
              summary.get("duplicates"));
    }
  }
}
