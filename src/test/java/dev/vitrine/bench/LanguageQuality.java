package dev.vitrine.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how well search knows languages: makes a shop of the {@link Taxonomy} in the folder
 * {@code VITRINE_TAXONOMY}, a product for each category, asks the public API for each by its name
 * in each language, and prints the share that is among the first ten: by its own words, with a
 * typing mistake, in the other number. {@code VITRINE_URL} names a server that has the shop
 * already; {@code VITRINE_EVERY} leaves out all but every so manieth category.
 */
public final class LanguageQuality {

  private static final String MARKET = "taxonomy";
  private static final String SEARCH =
      """
      query ($query: String!) {
        search(query: $query, first: 10) { nodes { externalId title } }
      }
      """;

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final boolean tells = System.getenv("VITRINE_TELL") != null;
  private final String url;
  private final Taxonomy taxonomy;
  private final int every;

  private LanguageQuality(String url, Taxonomy taxonomy, int every) {
    this.url = url;
    this.taxonomy = taxonomy;
    this.every = every;
  }

  /** Runs all of it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String folder = Objects.requireNonNull(System.getenv("VITRINE_TAXONOMY"), "VITRINE_TAXONOMY");
    String running = System.getenv("VITRINE_URL");
    String every = System.getenv("VITRINE_EVERY");
    Taxonomy taxonomy = Taxonomy.read(Path.of(folder));
    String url = running == null ? filledShop(taxonomy) : running;
    new LanguageQuality(url, taxonomy, every == null ? 10 : Integer.parseInt(every)).run();
    System.exit(0);
  }

  private static String filledShop(Taxonomy taxonomy) {
    Shop shop = Shop.start();
    System.out.println(shop.importLines(taxonomy.lines(MARKET)));
    shop.awaitIndex();
    return shop.url("");
  }

  private void run() throws IOException, InterruptedException {
    Variation variation = new Variation(taxonomy);
    System.out.println("| language | own words | one mistake | other number |\n|---|--:|--:|--:|");
    for (String language : taxonomy.languages()) {
      Share own = share(language, Optional::of);
      Share mistyped = share(language, variation::mistyped);
      Share number = share(language, name -> variation.inOtherNumber(name, language));
      System.out.printf("| %s | %s | %s | %s |%n", language, own, mistyped, number);
    }
  }

  private Share share(String language, Function<String, Optional<String>> typed)
      throws IOException, InterruptedException {
    List<String> keys = taxonomy.keys();
    int asked = 0;
    int found = 0;
    for (int i = 0; i < keys.size(); i += every) {
      String name = taxonomy.name(keys.get(i), language);
      Optional<String> query = name.isEmpty() ? Optional.empty() : typed.apply(name);
      if (query.isPresent()) {
        asked++;
        found += finds(query.get(), keys.get(i), name, language) ? 1 : 0;
      }
    }
    return new Share(found, asked);
  }

  /** Categories of the same name answer for each other. */
  private boolean finds(String query, String key, String name, String language)
      throws IOException, InterruptedException {
    JsonNode nodes = search(query, language);
    boolean found =
        nodes
            .valueStream()
            .anyMatch(
                node ->
                    node.path("externalId").asString().equals("of-" + key)
                        || node.path("title").asString().equals(name));
    if (!found && tells) {
      System.out.println(language + " " + name + " | " + query + " | " + nodes);
    }
    return found;
  }

  private JsonNode search(String query, String language) throws IOException, InterruptedException {
    String body =
        json.writeValueAsString(Map.of("query", SEARCH, "variables", Map.of("query", query)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/graphql"))
            .header("Content-Type", "application/json")
            .header("Vitrine-Market", MARKET)
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofString(body))
            .build();
    return json.readTree(http.send(request, BodyHandlers.ofString()).body())
        .at("/data/search/nodes");
  }

  private record Share(int found, int asked) {
    @Override
    public String toString() {
      return asked == 0 ? "–" : "%.1f %% of %,d".formatted(100.0 * found / asked, asked);
    }
  }
}
