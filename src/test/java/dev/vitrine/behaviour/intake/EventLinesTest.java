package dev.vitrine.behaviour.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Sales;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

@VitrineTest
class EventLinesTest {

  private final TestImport intake;
  private final Sales sales;
  private final DatabaseClient database;
  private final String product = "p-" + UUID.randomUUID();

  @Autowired
  EventLinesTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Sales sales,
      DatabaseClient database) {
    this.intake = new TestImport(handlers, transactions);
    this.sales = sales;
    this.database = database;
  }

  @BeforeEach
  void writeProduct() {
    intake.take("{'type':'product','externalId':'%s'}".formatted(product));
  }

  private String event(String kind, String fields) {
    return "{'type':'event','visitor':'u-1','kind':'%s','product':'%s',%s}"
        .formatted(kind, product, fields);
  }

  private long id(String sql, String name) {
    return database.sql(sql).bind("name", name).map(row -> row.get(0, Long.class)).one().block();
  }

  private String defaultMarket() {
    return database
        .sql("SELECT m.handle FROM market m WHERE m.is_default")
        .map(row -> row.get(0, String.class))
        .one()
        .block();
  }

  private Map<Long, Long> sold() {
    long id = id("SELECT id FROM product WHERE external_id = :name", product);
    return sales.of(List.of(id)).block().get(id);
  }

  @Test
  void purchasesCountAsSalesOfTheirMarket() {
    String market = defaultMarket();
    String at = "'market':'%s','at':'2025-02-01T".formatted(market);
    intake.take(
        event("PURCHASED", at + "10:00:00Z'"), event("PURCHASED", at + "11:00:00Z','quantity':2"));
    long id = id("SELECT id FROM market WHERE handle = :name", market);
    assertThat(sold()).isEqualTo(Map.of(id, 3L));
  }

  @Test
  void aPurchaseWithoutAMarketCountsAsSoldAnywhere() {
    intake.take(event("PURCHASED", "'at':'2025-02-01T10:00:00Z'"));
    assertThat(sold()).isEqualTo(Map.of(Sales.ANYWHERE, 1L));
  }

  @Test
  void anEventToldAgainInTheSameWordsChangesNothing() {
    String line = event("PURCHASED", "'at':'2025-02-01T10:00:00Z'");
    intake.take(line);
    assertThat(intake.take(line, line))
        .containsExactly(LineOutcome.UNCHANGED, LineOutcome.UNCHANGED);
    assertThat(sold()).isEqualTo(Map.of(Sales.ANYWHERE, 1L));
  }

  @Test
  void ofTwoLinesInTheSameWordsTheSecondIsARepetition() {
    String line = event("PRODUCT_VIEWED", "'at':'2025-02-01T10:00:00Z'");
    assertThat(intake.take(line, line)).containsExactly(LineOutcome.CREATED, LineOutcome.UNCHANGED);
  }

  @Test
  void whatIsOnlyLookedAtIsNotSold() {
    intake.take(event("PRODUCT_VIEWED", "'at':'2025-02-01T10:00:00Z'"));
    assertThat(sold()).isEmpty();
  }

  @Test
  void aMonthHasAPartitionOfItsOwn() {
    LocalDate month = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).minusMonths(3);
    intake.take(event("COLLECTED", "'at':'%sT10:00:00Z'".formatted(month)));
    String partition = "behaviour_event_" + month.format(DateTimeFormatter.ofPattern("yyyy_MM"));
    assertThat(
            id("SELECT count(*) FROM pg_inherits WHERE inhrelid = to_regclass(:name)", partition))
        .isEqualTo(1);
  }

  @Test
  void whatLiesInTheDefaultPartitionMovesToThatOfItsMonth() {
    database
        .sql(
            """
            INSERT INTO behaviour_event (visitor_id, kind, at, fingerprint)
            VALUES (0, 'SEARCHED', '2019-05-05T00:00:00Z', gen_random_uuid())
            """)
        .then()
        .block();
    intake.take(event("COLLECTED", "'at':'2019-05-01T10:00:00Z'"));
    assertThat(
            id("SELECT count(*) FROM ONLY behaviour_event_2019_05 WHERE kind = :name", "SEARCHED"))
        .isEqualTo(1);
  }

  @Test
  void anEventOfAnUnknownProductIsRefused() {
    assertThat(
            intake.refusals(
                "{'type':'event','visitor':'u','kind':'PURCHASED','product':'none','at':'2025-02-01T10:00:00Z'}"))
        .containsExactly("UNKNOWN_PRODUCT product");
  }

  @Test
  void aPurchaseOfNothingIsRefused() {
    assertThat(
            intake.refusals(
                "{'type':'event','visitor':'u','kind':'PURCHASED','at':'2025-02-01T10:00:00Z'}"))
        .containsExactly("REQUIRED product");
  }

  @Test
  void whoFollowedLinksIsNotImported() {
    assertThat(intake.refusals(event("LINK_FOLLOWED", "'at':'2025-02-01T10:00:00Z'")))
        .containsExactly("UNKNOWN_VALUE kind");
  }

  @Test
  void anEventOfTheFutureIsRefused() {
    assertThat(intake.refusals(event("PRODUCT_VIEWED", "'at':'2099-01-01T00:00:00Z'")))
        .containsExactly("EVENT_IN_FUTURE at");
  }

  @Test
  void anEventOfAClockThatIsABitAheadIsTaken() {
    Instant soon = Instant.now().plusSeconds(60);
    assertThat(intake.take(event("PRODUCT_VIEWED", "'at':'%s'".formatted(soon))))
        .containsExactly(LineOutcome.CREATED);
  }
}
