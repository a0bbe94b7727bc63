package dev.vitrine.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.Products;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

/** What product lines say of prices and stock is merged as the rest of them is. */
@VitrineTest
class ProductPartsTest {

  private static final String PRICE =
      "'prices':[{'currency':'USD','amount':'129.95','compareAt':'149.95'}]";
  private static final String STOCK = "'stock':[{'location':'t-berlin','quantity':12}]";

  private final ProductIntake shop;
  private final DatabaseClient database;

  @Autowired
  ProductPartsTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Products products,
      DatabaseClient database) {
    this.shop = new ProductIntake(new TestImport(handlers, transactions), products, database);
    this.database = database;
  }

  private String price() {
    return one(
        """
        SELECT p.amount || ' ' || coalesce(p.compare_at::text, 'none')
        FROM price p
        JOIN variant v ON v.id = p.variant_id
        WHERE v.sku = :sku AND p.superseded_at IS NULL
        """);
  }

  private String stock() {
    return one(
        """
        SELECT s.quantity || ' ' || s.safety_stock
        FROM stock s
        JOIN variant v ON v.id = s.variant_id
        WHERE v.sku = :sku
        """);
  }

  private String one(String sql) {
    return database
        .sql(sql)
        .bind("sku", shop.id())
        .map(row -> row.get(0, String.class))
        .one()
        .block();
  }

  @Test
  void whatAPriceLeavesOutStays() {
    shop.take(PRICE);
    shop.take("'prices':[{'currency':'USD','amount':'119.95'}]");
    assertThat(price()).startsWith("119.95").contains(" 149.95");
    assertThat(shop.take("'prices':[{'currency':'USD','compareAt':null}]"))
        .isEqualTo(LineOutcome.UPDATED);
    assertThat(price()).startsWith("119.95").endsWith(" none");
  }

  @Test
  void whatStockLeavesOutStays() {
    shop.take(STOCK);
    assertThat(shop.take("'stock':[{'location':'t-berlin','safetyStock':4}]"))
        .isEqualTo(LineOutcome.UPDATED);
    assertThat(stock()).isEqualTo("12 4");
  }

  @Test
  void whatIsNotThereYetMustBeSaidWhole() {
    assertThat(shop.refusals("'prices':[{'currency':'USD','compareAt':'149.95'}]"))
        .containsExactly("REQUIRED prices[0].amount");
    assertThat(shop.refusals("'stock':[{'location':'t-berlin','safetyStock':4}]"))
        .containsExactly("REQUIRED stock[0].quantity");
  }

  @Test
  void everyLineOfABatchCounts() {
    List<LineOutcome> outcomes =
        shop.takeAll(
            shop.line(PRICE),
            shop.line(STOCK),
            shop.line("'prices':[{'currency':'USD','compareAt':'139.95'}]"),
            shop.line("'stock':[{'location':'t-berlin','safetyStock':4}]"));
    assertThat(outcomes).noneMatch(LineOutcome.Rejected.class::isInstance);
    assertThat(price()).startsWith("129.95").contains(" 139.95");
    assertThat(stock()).isEqualTo("12 4");
  }

  @Test
  void whatWentInTheSameBatchIsNotThereToBeChanged() {
    List<LineOutcome> outcomes =
        shop.takeAll(
            shop.line(PRICE),
            shop.line("'prices':[{'currency':'USD','amount':null}]"),
            shop.line("'prices':[{'currency':'USD','compareAt':'139.95'}]"));
    assertThat(outcomes.getLast()).isInstanceOf(LineOutcome.Rejected.class);
    assertThat(price()).isNull();
  }
}
