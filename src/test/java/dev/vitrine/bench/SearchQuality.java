package dev.vitrine.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how well search answers queries that people judged: imports the catalogue of {@code
 * VITRINE_BENCH_CATALOGUE} by the public import, asks the public API for each query of {@code
 * VITRINE_JUDGMENTS}, and prints NDCG@10, how many of the ten somebody judged, and what finds
 * nothing. {@code VITRINE_URL} names a server that has the catalogue already.
 */
public final class SearchQuality {

  private static final String SEARCH =
      """
      query ($query: String!) {
        search(query: $query, first: 10) { totalCount nodes { externalId } }
      }
      """;

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final Judgments judgments;

  private SearchQuality(String url, Judgments judgments) {
    this.url = url;
    this.judgments = judgments;
  }

  /** Runs all of it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String running = System.getenv("VITRINE_URL");
    String file = Objects.requireNonNull(System.getenv("VITRINE_JUDGMENTS"), "VITRINE_JUDGMENTS");
    String url = running == null ? filledShop() : running;
    new SearchQuality(url, Judgments.read(Path.of(file))).run();
    System.exit(0);
  }

  private static String filledShop() {
    Shop shop = Shop.start();
    shop.fill();
    return shop.url("");
  }

  private void run() throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (String query : judgments.ratings().keySet()) {
      rows.add(row(query));
    }
    rows.sort(Comparator.comparingDouble((Row row) -> row.ndcg().orElse(2)));
    System.out.println("| query | NDCG@10 | judged@10 | found |\n|---|--:|--:|--:|");
    rows.forEach(Row::print);
    double mean =
        rows.stream()
            .map(Row::ndcg)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .average()
            .orElse(0);
    double judged = rows.stream().mapToLong(Row::judged).average().orElse(0);
    long nothing = rows.stream().filter(row -> row.found() == 0).count();
    System.out.printf(
        "%nNDCG@10 %.4f, judged@10 %.2f, %d of %d queries find nothing%n",
        mean, judged, nothing, rows.size());
  }

  private Row row(String query) throws IOException, InterruptedException {
    String body =
        json.writeValueAsString(Map.of("query", SEARCH, "variables", Map.of("query", query)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    JsonNode answer = json.readTree(http.send(request, BodyHandlers.ofString()).body());
    JsonNode search = answer.path("data").path("search");
    if (!search.isObject()) {
      throw new IllegalStateException(query + ": " + answer);
    }
    List<String> products =
        search.path("nodes").valueStream().map(node -> node.path("externalId").asString()).toList();
    return new Row(
        query,
        judgments.ndcg(query, products),
        judgments.judged(query, products),
        search.path("totalCount").asLong());
  }

  private record Row(String query, OptionalDouble ndcg, long judged, long found) {
    void print() {
      String figure = ndcg.isPresent() ? "%.3f".formatted(ndcg.getAsDouble()) : "–";
      System.out.printf("| %s | %s | %d | %,d |%n", query, figure, judged, found);
    }
  }
}
