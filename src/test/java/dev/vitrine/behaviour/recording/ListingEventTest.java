package dev.vitrine.behaviour.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.intake.ImportClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** Events that name listings and places in them. */
@VitrineTest
class ListingEventTest {

  @LocalServerPort int port;
  @Autowired DatabaseClient database;

  @BeforeEach
  void writeCategory() {
    new ImportClient(port)
        .send(
            "{\"type\":\"product\",\"externalId\":\"listed\"}",
            "{\"type\":\"category\",\"externalId\":\"listed\"}");
  }

  private String category() {
    return id("Category", "SELECT id FROM category WHERE external_id = 'listed'");
  }

  private String id(String type, String sql) {
    return GlobalId.of(
            type, database.sql(sql).mapValue(Long.class).one().blockOptional().orElseThrow())
        .encoded();
  }

  private static String counts(Answer answer) {
    return answer.number("/accepted") + " accepted, " + answer.number("/rejected") + " rejected";
  }

  @Test
  void aListingOfWhatThereIsNotIsRefusedAndTheRestTakenIn() {
    Stroller stroller = Stroller.willing(port);
    String at = Instant.now().toString();
    Answer answer =
        stroller.record(
            List.of(
                listing("categoryId", GlobalId.of("Category", 999_999_999).encoded(), at),
                listing("collectionId", GlobalId.of("Collection", 999_999_999).encoded(), at),
                listing("brandId", GlobalId.of("Brand", 999_999_999).encoded(), at),
                listing("brandId", category(), at),
                listing("categoryId", category(), at)));
    assertThat(counts(answer)).isEqualTo("1 accepted, 4 rejected");
    assertThat(answer.refusals())
        .containsExactly(
            "NOT_FOUND input.events.0.listingViewed.categoryId",
            "NOT_FOUND input.events.1.listingViewed.collectionId",
            "NOT_FOUND input.events.2.listingViewed.brandId",
            "NOT_FOUND input.events.3.listingViewed.brandId");
    Patience.await().until(() -> stroller.historyCount() == 1);
  }

  private static Map<String, ?> listing(String field, String id, String at) {
    return Map.of("listingViewed", Map.of(field, id, "at", at));
  }

  @Test
  void aPlaceBelowTheFirstIsRefused() {
    Map<String, ?> search =
        Map.of(
            "query",
            "boot",
            "clickedProductId",
            id("Product", "SELECT id FROM product WHERE external_id = 'listed'"),
            "position",
            -1,
            "at",
            Instant.now().toString());
    Answer answer = Stroller.willing(port).record(List.of(Map.of("searched", search)));
    assertThat(counts(answer)).isEqualTo("0 accepted, 1 rejected");
    assertThat(answer.refusals()).containsExactly("INVALID input.events.0.searched.position");
  }
}
