package dev.vitrine.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.Products;
import dev.vitrine.inventory.Availability.Status;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

@VitrineTest
class StockLinesTest {

  private final TestImport intake;
  private final Products products;
  private final Stocks stocks;
  private final DatabaseClient database;
  private final String sku = "sku-" + UUID.randomUUID();

  @Autowired
  StockLinesTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Products products,
      Stocks stocks,
      DatabaseClient database) {
    this.intake = new TestImport(handlers, transactions);
    this.products = products;
    this.stocks = stocks;
    this.database = database;
  }

  @BeforeEach
  void writeShop() {
    database
        .sql(
            """
            INSERT INTO location (handle, country)
            VALUES ('t-north', 'DE'), ('t-south', 'DE')
            ON CONFLICT DO NOTHING
            """)
        .then()
        .block();
    intake.take("{'type':'product','externalId':'%s'}".formatted(sku));
  }

  private String line(String location, String quantity) {
    return "{'type':'stock','sku':'%s','location':'%s','quantity':%s}"
        .formatted(sku, location, quantity);
  }

  private Availability availability() {
    Long variant = products.variantsBySku(List.of(sku)).block().get(sku).id();
    return stocks.of(List.of(variant), InventoryExamples.market()).block().get(variant);
  }

  @Test
  void theStockOfAllLocationsIsToldTogether() {
    intake.take(line("t-north", "3"), line("t-south", "9"));
    assertThat(availability().quantity()).isEqualTo(12);
  }

  @Test
  void theSameStockAgainChangesNothing() {
    intake.take(line("t-north", "3"));
    assertThat(intake.take(line("t-north", "3"))).containsExactly(LineOutcome.UNCHANGED);
  }

  @Test
  void stockThatChangesIsAnUpdate() {
    intake.take(line("t-north", "3"));
    assertThat(intake.take(line("t-north", "0"))).containsExactly(LineOutcome.UPDATED);
    assertThat(availability().status()).isEqualTo(Status.OUT_OF_STOCK);
  }

  @Test
  void aQuantityOfNullIsNoLongerCounted() {
    intake.take(line("t-north", "3"));
    intake.take(line("t-north", "null"));
    assertThat(availability()).isEqualTo(new Availability(Status.IN_STOCK, null, null));
  }

  @Test
  void aQuantityThatIsLeftOutStays() {
    intake.take(line("t-north", "3"));
    assertThat(intake.take(safety(2))).containsExactly(LineOutcome.UPDATED);
    assertThat(availability().quantity()).isEqualTo(1);
  }

  @Test
  void whatIsNotCountedNeedsAQuantity() {
    assertThat(intake.refusals(safety(2))).containsExactly("REQUIRED quantity");
  }

  private String safety(int pieces) {
    return "{'type':'stock','sku':'%s','location':'t-north','safetyStock':%d}"
        .formatted(sku, pieces);
  }

  @Test
  void anUnknownLocationIsRefused() {
    assertThat(intake.refusals(line("nowhere", "1"))).containsExactly("UNKNOWN_LOCATION location");
  }

  @Test
  void lessThanNothingIsRefused() {
    assertThat(intake.refusals(line("t-north", "-1"))).containsExactly("OUT_OF_RANGE quantity");
  }
}
