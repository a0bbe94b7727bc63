package dev.vitrine.listing.index;

import static dev.vitrine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IndexTest
class IndexingTest {

  @Autowired private ShopRows rows;
  @Autowired private IndexProbe index;

  @Test
  void aCommittedProductIsFound() {
    long product = rows.product("Lamp", "19.90");

    await().untilAsserted(() -> assertThat(index.title(product)).isEqualTo("Lamp"));
  }

  @Test
  void aChangeIsFound() {
    long product = rows.product("Lamp", "19.90");
    rows.retitle(product, "Desk lamp");

    await().untilAsserted(() -> assertThat(index.title(product)).isEqualTo("Desk lamp"));
  }

  @Test
  void aDeletedProductIsFoundNoMore() {
    long product = rows.product("Lamp", "19.90");
    await().until(() -> index.card(product).isPresent());

    rows.change(product, "DELETE FROM product WHERE id = :product");

    await().until(() -> index.card(product).isEmpty());
  }

  @Test
  void aPriceThatStartsLaterIsInTheIndexWhenItStarts() {
    long product = rows.product("Lamp", "19.90");
    rows.reprice(product, "9.90", Instant.now().plusSeconds(3));
    await().until(() -> index.card(product).isPresent());
    assertThat(display(product)).isEqualTo(1990);

    await().untilAsserted(() -> assertThat(display(product)).isEqualTo(990));
  }

  private long display(long product) {
    return index
        .card(product)
        .orElseThrow()
        .path("prices")
        .path("USD")
        .path("min")
        .path("display")
        .asLong();
  }
}
