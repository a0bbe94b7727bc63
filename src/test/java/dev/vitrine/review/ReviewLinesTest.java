package dev.vitrine.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.Products;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.ReactiveTransactionManager;

@VitrineTest
class ReviewLinesTest {

  private final TestImport intake;
  private final Products products;
  private final Ratings ratings;
  private final String product = "p-" + UUID.randomUUID();

  @Autowired
  ReviewLinesTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Products products,
      Ratings ratings) {
    this.intake = new TestImport(handlers, transactions);
    this.products = products;
    this.ratings = ratings;
  }

  @BeforeEach
  void writeProducts() {
    intake.take(
        "{'type':'product','externalId':'%s'}".formatted(product),
        "{'type':'product','externalId':'%sx'}".formatted(product));
  }

  private LineOutcome take(String id, String fields) {
    return intake.take(line(id, fields)).getFirst();
  }

  private String line(String id, String fields) {
    return "{'type':'review','externalId':'%s-%s',%s}".formatted(product, id, fields);
  }

  private String of(int rating) {
    return "'product':'%s','rating':%d,'at':'2025-03-01T10:00:00Z'".formatted(product, rating);
  }

  private Rating rating(String externalId) {
    Long id = products.idsByExternalId(List.of(externalId)).block().get(externalId);
    return ratings.of(List.of(id)).block().get(id);
  }

  @Test
  void reviewsMakeTheRating() {
    intake.take(line("a", of(4)), line("b", of(5)));
    assertThat(rating(product)).isEqualTo(new Rating(9, 2));
  }

  @Test
  void aReviewThatChangesChangesTheRating() {
    take("a", of(4));
    assertThat(take("a", "'rating':2")).isEqualTo(LineOutcome.UPDATED);
    assertThat(rating(product)).isEqualTo(new Rating(2, 1));
  }

  @Test
  void theSameReviewAgainChangesNothing() {
    take("a", of(4));
    assertThat(take("a", of(4))).isEqualTo(LineOutcome.UNCHANGED);
    assertThat(rating(product)).isEqualTo(new Rating(4, 1));
  }

  @Test
  void aReviewThatMovesTakesItsRatingAlong() {
    intake.take(line("a", of(4)), line("b", of(1)));
    take("a", "'product':'%sx'".formatted(product));
    assertThat(rating(product)).isEqualTo(new Rating(1, 1));
    assertThat(rating(product + "x")).isEqualTo(new Rating(4, 1));
  }

  @Test
  void withoutItsLastReviewAProductHasNoRating() {
    take("a", of(4));
    take("a", "'deleted':true");
    assertThat(rating(product)).isNull();
  }

  @Test
  void aReviewOfAnUnknownProductIsRefused() {
    assertThat(intake.refusals(line("a", "'product':'none','rating':3")))
        .containsExactly("UNKNOWN_PRODUCT product");
  }

  @Test
  void aReviewOfTheFutureIsRefused() {
    assertThat(intake.refusals(line("a", of(5) + ",'at':'2999-01-01T00:00:00Z'")))
        .containsExactly("IN_FUTURE at");
  }

  @Test
  void aRatingOfSixIsRefused() {
    assertThat(intake.refusals(line("a", of(6)))).containsExactly("OUT_OF_RANGE rating");
  }
}
