package dev.vitrine.listing.index;

import static dev.vitrine.Patience.await;

import dev.vitrine.listing.index.ListingChange.Products;
import dev.vitrine.listing.index.ListingChange.WholeMarket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;

@IndexTest
@Import(ListingNewsTest.Hearer.class)
class ListingNewsTest {

  @Autowired private ShopRows rows;
  @Autowired private IndexProbe index;
  @Autowired private Hearer hearer;
  @Autowired private DatabaseClient database;

  private long market;

  @BeforeEach
  void hearNothingYet() {
    market = index.market().id();
    hearer.heard.clear();
  }

  @Test
  void aChangedProductIsTold() {
    long product = rows.product("Lamp", "19.90");

    await()
        .until(
            () ->
                hearer.heard.stream()
                    .anyMatch(
                        change ->
                            change instanceof Products some
                                && some.market() == market
                                && some.products().contains(product)));
  }

  @Test
  void anInstanceThatWasCutOffTakesEverythingForChanged() {
    database
        .sql(
            """
            SELECT pg_terminate_backend(pid)
            FROM pg_stat_activity
            WHERE query = 'LISTEN vitrine_listing' AND datname = current_database()
            """)
        .then()
        .block();

    await().until(() -> hearer.heard.contains(new WholeMarket(market)));
  }

  @TestComponent
  static class Hearer implements ListingChangeListener {

    private final Queue<ListingChange> heard = new ConcurrentLinkedQueue<>();

    @Override
    public void on(ListingChange change) {
      heard.add(change);
    }
  }
}
