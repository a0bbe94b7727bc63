package dev.vitrine.behaviour.recording;

import static dev.vitrine.behaviour.Stroller.event;
import static dev.vitrine.behaviour.Stroller.views;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.intake.ImportClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

@VitrineTest
class RecordingTest {

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private String product;

  @BeforeEach
  void writeProduct() {
    new ImportClient(port)
        .send(
            "{\"type\":\"product\",\"externalId\":\"recorded\"}",
            "{\"type\":\"category\",\"externalId\":\"recorded\"}");
    product =
        GlobalId.of("Product", number("SELECT id FROM product WHERE external_id = 'recorded'"))
            .encoded();
  }

  private long number(String sql) {
    return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
  }

  private String category() {
    return GlobalId.of("Category", number("SELECT id FROM category WHERE external_id = 'recorded'"))
        .encoded();
  }

  private long sold() {
    return number(
        "SELECT coalesce(sum(s.units), 0)::bigint FROM product_sales s JOIN product p ON p.id ="
            + " s.product_id WHERE p.external_id = 'recorded'");
  }

  private void remembers(Stroller stroller, int events) {
    Patience.await().until(() -> stroller.historyCount() == events);
  }

  private static String counts(Answer answer) {
    return answer.number("/accepted") + " accepted, " + answer.number("/rejected") + " rejected";
  }

  @Test
  void whatAVisitorDoesIsRemembered() {
    Stroller stroller = Stroller.willing(port);
    Answer answer = stroller.record(views(product, 3, 60));
    assertThat(counts(answer)).isEqualTo("3 accepted, 0 rejected");
    remembers(stroller, 3);
  }

  @Test
  void everyKindOfEventIsTakenIn() {
    Stroller stroller = Stroller.willing(port);
    String at = Instant.now().toString();
    Answer answer =
        stroller.record(
            List.of(
                event("productViewed", product, Instant.now()),
                event("collected", product, Instant.now()),
                event("addedToCart", product, Instant.now()),
                event("purchased", product, Instant.now()),
                Map.of("listingViewed", Map.of("categoryId", category(), "at", at)),
                Map.of(
                    "searched",
                    Map.of(
                        "query", "boot", "clickedProductId", product, "position", 2, "at", at))));
    assertThat(counts(answer)).isEqualTo("6 accepted, 0 rejected");
    remembers(stroller, 6);
  }

  @Test
  void withoutConsentNothingIsKept() {
    Stroller stroller = Stroller.of(port, false, false);
    long before = number("SELECT count(*) FROM behaviour_event");
    Answer answer = stroller.did("productViewed", product, Instant.now());
    assertThat(counts(answer)).isEqualTo("0 accepted, 1 rejected");
    assertThat(answer.refusals()).containsExactly("CONSENT_MISSING input.events");
    Stroller next = Stroller.willing(port);
    next.did("productViewed", product, Instant.now());
    remembers(next, 1);
    assertThat(number("SELECT count(*) FROM behaviour_event")).isEqualTo(before + 1);
  }

  @Test
  void whoAgreesToBeCountedAloneIsNotRemembered() {
    long before = sold();
    Stroller stroller = Stroller.of(port, false, true);
    stroller.did("purchased", product, Instant.now());
    Patience.await().until(() -> sold() == before + 1);
    assertThat(stroller.historyCount()).isZero();
  }

  @Test
  void whoAgreesToBeRememberedAloneIsNotCounted() {
    long before = sold();
    Stroller stroller = Stroller.of(port, true, false);
    stroller.did("purchased", product, Instant.now());
    remembers(stroller, 1);
    assertThat(sold()).isEqualTo(before);
  }

  @Test
  void anEventToldTwiceIsKeptOnce() {
    Stroller stroller = Stroller.willing(port);
    List<Map<String, ?>> batch = views(product, 2, 60);
    stroller.record(batch);
    assertThat(counts(stroller.record(batch))).isEqualTo("2 accepted, 0 rejected");
    stroller.did("collected", product, Instant.now());
    remembers(stroller, 3);
  }

  @Test
  void whatIsDoneAgainAndAgainCountsOnce() {
    Stroller stroller = Stroller.willing(port);
    stroller.record(views(product, 5, 1));
    remembers(stroller, 5);
    assertThat(ofLatestVisitor("NOT repeated AND counted")).isEqualTo(1);
  }

  @Test
  void whatIsDoneAgainInAnotherRequestCountsOnceToo() {
    Stroller stroller = Stroller.willing(port);
    stroller.did("productViewed", product, Instant.now().minusSeconds(4));
    remembers(stroller, 1);
    stroller.did("productViewed", product, Instant.now());
    remembers(stroller, 2);
    assertThat(ofLatestVisitor("NOT repeated AND counted")).isEqualTo(1);
  }

  @Test
  void aMachineCountsNoMoreThanSomebodyBusy() {
    Stroller stroller = Stroller.willing(port);
    Instant now = Instant.now();
    List<Map<String, ?>> searches =
        IntStream.range(0, 150)
            .<Map<String, ?>>mapToObj(
                i ->
                    Map.of(
                        "searched",
                        Map.of("query", "q" + i, "at", now.minusMillis(i * 100).toString())))
            .toList();
    stroller.record(searches);
    remembers(stroller, 150);
    assertThat(ofLatestVisitor("counted")).isEqualTo(120);
  }

  private long ofLatestVisitor(String condition) {
    return number(
        "SELECT count(*) FROM behaviour_event WHERE visitor_id = (SELECT max(id) FROM visitor) AND "
            + condition);
  }

  @Test
  void theFutureIsRefused() {
    Answer answer =
        Stroller.willing(port).did("collected", product, Instant.now().plus(Duration.ofHours(1)));
    assertThat(answer.refusals()).containsExactly("EVENT_IN_FUTURE input.events.0.collected.at");
  }

  @Test
  void whatIsLongPastIsRefused() {
    Answer answer =
        Stroller.willing(port).did("collected", product, Instant.parse("2001-01-01T00:00:00Z"));
    assertThat(answer.refusals()).containsExactly("EVENT_TOO_OLD input.events.0.collected.at");
  }

  @Test
  void anUnknownProductIsRefusedAndTheRestTakenIn() {
    Stroller stroller = Stroller.willing(port);
    Answer answer =
        stroller.record(
            List.of(
                event(
                    "productViewed", GlobalId.of("Product", 999_999_999).encoded(), Instant.now()),
                event("productViewed", product, Instant.now())));
    assertThat(counts(answer)).isEqualTo("1 accepted, 1 rejected");
    assertThat(answer.refusals())
        .containsExactly("PRODUCT_NOT_FOUND input.events.0.productViewed.productId");
    remembers(stroller, 1);
  }

  @Test
  void whatIsTakenInAndWhatIsNotIsCounted() {
    Stroller stroller = Stroller.willing(port);
    String unknown = GlobalId.of("Product", 999_999_999).encoded();
    Answer answer =
        stroller.record(
            List.of(
                event("productViewed", product, Instant.now()),
                event("collected", product, Instant.now().plus(Duration.ofDays(1))),
                event("addedToCart", unknown, Instant.now()),
                event("collected", product, Instant.now())));
    assertThat(counts(answer)).isEqualTo("2 accepted, 2 rejected");
    assertThat(answer.refusals())
        .containsExactly(
            "EVENT_IN_FUTURE input.events.1.collected.at",
            "PRODUCT_NOT_FOUND input.events.2.addedToCart.productId");
    remembers(stroller, 2);
  }

  @Test
  void aBatchThatIsTooLargeIsRefusedAsAWhole() {
    Map<String, ?> one = event("productViewed", product, Instant.now());
    Answer answer = Stroller.willing(port).record(Collections.nCopies(201, one));
    assertThat(counts(answer)).isEqualTo("0 accepted, 201 rejected");
    assertThat(answer.refusals()).containsExactly("TOO_MANY_EVENTS input.events");
  }

  @Test
  void aMillionEventsAreRefusedBeforeTheyAreRead() {
    String body = "{\"query\":\"mutation { a }\",\"variables\":\"" + "x".repeat(2_000_000) + "\"}";
    Answer answer = Shopper.of(port).run(body, Map.of());
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text("/errors/0/extensions/code")).isEqualTo("BODY_TOO_LARGE");
  }

  @Test
  void wordsThatCannotBeStoredAreRefused() {
    Map<String, ?> search = Map.of("query", "a\u0000b", "at", Instant.now().toString());
    assertThat(Stroller.willing(port).record(List.of(Map.of("searched", search))).refusals())
        .containsExactly("INVALID input.events.0.searched.query");
  }

  @Test
  void nobodyIsRefused() {
    Answer answer =
        Shopper.of(port)
            .mutate(
                "Record", Map.of("events", List.of(event("collected", product, Instant.now()))));
    assertThat(answer.refusals()).containsExactly("VISITOR_REQUIRED");
  }

  @Test
  void aForgedTokenIsRefused() {
    String token = Stroller.willing(port).token();
    String forged =
        token.substring(0, 20) + (token.charAt(20) == 'a' ? 'b' : 'a') + token.substring(21);
    Answer answer =
        Shopper.of(port)
            .visiting(forged)
            .mutate(
                "Record", Map.of("events", List.of(event("collected", product, Instant.now()))));
    assertThat(counts(answer)).isEqualTo("0 accepted, 1 rejected");
    assertThat(answer.refusals()).containsExactly("VISITOR_TOKEN_INVALID");
  }
}
