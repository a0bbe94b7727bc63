package dev.vitrine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.Products;
import dev.vitrine.market.Market;
import dev.vitrine.market.Market.TaxRate;
import dev.vitrine.market.Money;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

@VitrineTest
class PriceLinesTest {

  private final TestImport intake;
  private final Products products;
  private final Prices prices;
  private final DatabaseClient database;
  private final String sku = "sku-" + UUID.randomUUID();

  @Autowired
  PriceLinesTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Products products,
      Prices prices,
      DatabaseClient database) {
    this.intake = new TestImport(handlers, transactions);
    this.products = products;
    this.prices = prices;
    this.database = database;
  }

  @BeforeEach
  void writeShop() {
    run(
        """
        INSERT INTO market (handle, currencies, locales, default_locale)
        VALUES ('t-price', '{EUR}', '{de}', 'de')
        ON CONFLICT DO NOTHING
        """);
    run(
        """
        INSERT INTO category (external_id, tax_class)
        VALUES ('t-food', 'reduced')
        ON CONFLICT DO NOTHING
        """);
    run(
        """
        INSERT INTO category (external_id, parent_id)
        SELECT 't-bread', id FROM category WHERE external_id = 't-food'
        ON CONFLICT DO NOTHING
        """);
    intake.take("{'type':'product','externalId':'%s','categories':['t-bread']}".formatted(sku));
  }

  private void run(String sql) {
    database.sql(sql).then().block();
  }

  private String line(String fields) {
    return "{'type':'price','sku':'%s',%s}".formatted(sku, fields);
  }

  private LineOutcome take(String fields) {
    return intake.take(line(fields)).getFirst();
  }

  private Market market() {
    Long id =
        database
            .sql("SELECT id FROM market WHERE handle = 't-price'")
            .map(row -> row.get("id", Long.class))
            .one()
            .block();
    return new Market(
        id,
        "t-price",
        false,
        Texts.NONE,
        List.of("DE"),
        List.of("EUR"),
        List.of("de"),
        "de",
        Map.of(),
        true,
        Market.UnitSystem.METRIC,
        null,
        "",
        Market.SoldOut.LAST,
        null,
        null,
        null,
        List.of(
            new TaxRate("DE", "standard", new BigDecimal("0.19")),
            new TaxRate("DE", "reduced", new BigDecimal("0.07"))),
        List.of(),
        null);
  }

  private MarketPrice price(Instant at) {
    Long variant = products.variantsBySku(List.of(sku)).block().get(sku).id();
    return prices.of(List.of(variant), market(), at).block().get(variant).get("EUR");
  }

  private static Money euros(String amount) {
    return Money.of(new BigDecimal(amount), "EUR");
  }

  @Test
  void aPriceIsShownOnceItIsWritten() {
    assertThat(take("'market':'t-price','currency':'EUR','amount':'139.00'"))
        .isEqualTo(LineOutcome.CREATED);
    assertThat(price(Instant.now()).display()).isEqualTo(euros("139"));
  }

  @Test
  void theSamePriceAgainChangesNothing() {
    take("'currency':'EUR','amount':'139.00'");
    assertThat(take("'currency':'EUR','amount':'139'")).isEqualTo(LineOutcome.UNCHANGED);
  }

  @Test
  void aNewPriceSupersedesTheOldAndKeepsItInTheHistory() {
    take("'currency':'EUR','amount':'139.00'");
    assertThat(take("'currency':'EUR','amount':'99.00','compareAt':'139.00'"))
        .isEqualTo(LineOutcome.UPDATED);
    assertThat(price(Instant.now()).display()).isEqualTo(euros("99"));
    assertThat(price(Instant.now()).lowestLast30Days()).isEqualTo(euros("139"));
  }

  @Test
  void whatALineLeavesOutStays() {
    take("'currency':'EUR','amount':'99.00','compareAt':'139.00'");
    assertThat(take("'currency':'EUR','amount':'89.00'")).isEqualTo(LineOutcome.UPDATED);
    assertThat(price(Instant.now()).compareAt()).isEqualTo(euros("139"));
    assertThat(take("'currency':'EUR','compareAt':'129.00'")).isEqualTo(LineOutcome.UPDATED);
    assertThat(price(Instant.now()).display()).isEqualTo(euros("89"));
    assertThat(price(Instant.now()).compareAt()).isEqualTo(euros("129"));
  }

  @Test
  void aComparisonOfNullEnds() {
    take("'currency':'EUR','amount':'99.00','compareAt':'139.00'");
    assertThat(take("'currency':'EUR','compareAt':null")).isEqualTo(LineOutcome.UPDATED);
    assertThat(price(Instant.now()).compareAt()).isNull();
  }

  @Test
  void linesOfOneBatchAreMergedInTheirOrder() {
    assertThat(
            intake.take(
                line("'currency':'EUR','amount':'99.00','compareAt':'139.00'"),
                line("'currency':'EUR','amount':'89.00'"),
                line("'currency':'EUR','compareAt':'119.00'")))
        .hasSize(3)
        .allMatch(LineOutcome.CREATED::equals);
    assertThat(price(Instant.now()).display()).isEqualTo(euros("89"));
    assertThat(price(Instant.now()).compareAt()).isEqualTo(euros("119"));
  }

  @Test
  void aPriceThatWentIsNotThereToBeChanged() {
    take("'currency':'EUR','amount':'139.00'");
    take("'currency':'EUR','deleted':true");
    assertThat(intake.refusals(line("'currency':'EUR','compareAt':'149.00'")))
        .containsExactly("REQUIRED amount");
  }

  @Test
  void aPriceOfNullGoes() {
    take("'currency':'EUR','amount':'139.00'");
    assertThat(take("'currency':'EUR','amount':null")).isEqualTo(LineOutcome.UPDATED);
    assertThat(price(Instant.now())).isNull();
  }

  @Test
  void aWindowBeginsAndEndsOnTime() {
    take("'currency':'EUR','amount':'139.00'");
    take(
        "'currency':'EUR','amount':'99','from':'2040-01-01T00:00:00Z','until':'2040-02-01T00:00:00Z'");
    assertThat(price(Instant.parse("2039-12-31T23:59:59Z")).display()).isEqualTo(euros("139"));
    assertThat(price(Instant.parse("2040-01-01T00:00:00Z")).display()).isEqualTo(euros("99"));
    assertThat(price(Instant.parse("2040-02-01T00:00:00Z")).display()).isEqualTo(euros("139"));
  }

  @Test
  void theTaxIsThatOfTheNearestCategoryThatHasOne() {
    take("'currency':'EUR','amount':'1.07'");
    assertThat(price(Instant.now()).net()).isEqualTo(euros("1"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'currency':'EUR'|REQUIRED amount",
        "'amount':'1'|REQUIRED currency",
        "'currency':'EUR','amount':'-1'|OUT_OF_RANGE amount",
        "'currency':'EUR','amount':'1.234'|TOO_PRECISE amount",
        "'currency':'EUR','amount':'1,2'|INVALID_DECIMAL amount",
        "'currency':'ABC','amount':'1'|UNKNOWN_CURRENCY currency",
        "'currency':'EUR','amount':'1','market':'none'|UNKNOWN_MARKET market",
        "'currency':'USD','amount':'1','market':'t-price'|CURRENCY_NOT_SOLD currency",
        "'currency':'EUR','amount':'1','from':'2026-02-01T00:00:00Z','until':'2026-01-01T00:00:00Z'|EMPTY_WINDOW"
            + " until"
      })
  void whatIsWrongIsRefused(String fields, String refusal) {
    assertThat(intake.refusals(line(fields))).containsExactly(refusal);
  }

  @Test
  void aPriceOfNothingIsRefused() {
    assertThat(intake.refusals("{'type':'price','sku':'none','currency':'EUR','amount':'1'}"))
        .containsExactly("UNKNOWN_SKU sku");
  }
}
