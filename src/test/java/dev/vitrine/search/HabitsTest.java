package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.search.insight.Habits;
import dev.vitrine.search.insight.QueryLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class HabitsTest {

  private static Bazaar bazaar;

  @LocalServerPort int port;
  @Autowired Habits habits;
  @Autowired QueryLog log;

  @BeforeEach
  void open() {
    if (bazaar == null) {
      bazaar = Bazaar.on(port);
    }
  }

  @Test
  void clicksMoveProducts() {
    String before = bazaar.search("en", "summer dress").products().getFirst();
    String other = before.equals("bz-red") ? "bz-blue" : "bz-red";
    bazaar.take(events(20, "summer dress", other));
    habits.learn().block(Duration.ofMinutes(1));
    assertThat(bazaar.search("en", "summer dress").products()).first().isEqualTo(other);
  }

  @Test
  void aQueryOfManyPeopleIsSuggested() {
    bazaar.take(events(5, "dress siena", "bz-red"));
    habits.learn().block(Duration.ofMinutes(1));
    Patience.await().untilAsserted(() -> assertThat(suggested("dress s")).contains("dress siena"));
  }

  @Test
  void aQueryOfFourPeopleIsNot() {
    bazaar.take(events(4, "dress luna", "bz-blue"));
    habits.learn().block(Duration.ofMinutes(1));
    assertThat(suggested("dress l")).doesNotContain("dress luna");
  }

  @Test
  void aQueryOfOnePersonWhoMakesItOftenIsNotSuggested() {
    String once = events(1, "dress nadia", "bz-red-dear");
    bazaar.take(
        IntStream.range(0, 9)
            .mapToObj(i -> once.replaceAll("\"at\":\"[^\"]+", "\"at\":\"" + hoursAgo(i)))
            .collect(Collectors.joining()));
    habits.learn().block(Duration.ofMinutes(1));
    assertThat(suggested("dress n")).doesNotContain("dress nadia");
  }

  private static Instant hoursAgo(int hours) {
    return Instant.now().minus(Duration.ofHours(hours + 1));
  }

  @Test
  void whatFindsNothingIsCounted() {
    bazaar.search("en", "Xqzwv");
    log.write().block(Duration.ofMinutes(1));
    String insight =
        """
        { searchInsight(report: NOTHING, market: "bazaar", first: 100) { query locale searches nothing } }
        """;
    assertThat(bazaar.manage(insight, Map.of()).at("/data/searchInsight").toString())
        .contains("{\"query\":\"xqzwv\",\"locale\":\"en\",\"searches\":1,\"nothing\":1}");
  }

  @Test
  void whatIsSearchedMostAndWhatNobodyClicksIsTold() {
    IntStream.range(0, 3).forEach(i -> bazaar.search("en", "dress summer"));
    IntStream.range(0, 2).forEach(i -> bazaar.search("en", "summer dresses"));
    bazaar.take(events(1, "dress summer", "bz-red"));
    log.write().block(Duration.ofMinutes(1));
    assertThat(queries("TOP")).containsSubsequence("dress summer", "summer dresses");
    assertThat(queries("UNCLICKED")).contains("summer dresses").doesNotContain("dress summer");
  }

  private static List<String> queries(String report) {
    String insight =
        "{ searchInsight(report: %s, market: \"bazaar\", first: 100) { query } }".formatted(report);
    return bazaar
        .manage(insight, Map.of())
        .at("/data/searchInsight")
        .valueStream()
        .map(each -> each.path("query").asString())
        .toList();
  }

  private static String suggested(String typed) {
    String document = "query ($query: String!) { suggest(query: $query) { queries { text } } }";
    return bazaar.ask("en", document, Map.of("query", typed)).toString();
  }

  private static String events(int people, String query, String product) {
    return IntStream.range(0, people)
        .mapToObj(
            i ->
                """
                {"type":"event","visitor":"bz-%s-%d","kind":"SEARCHED","market":"bazaar","query":"%s","clickedProduct":"%s","position":1,"at":"%s"}
                """
                    .formatted(query, i, query, product, Instant.now().minusSeconds(i)))
        .collect(Collectors.joining());
  }
}
