package dev.vitrine.listing.index;

import static dev.vitrine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.listing.index.IndexRun.State;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IndexTest
class ReconciliationTest {

  private static final long NOBODY = 999_999_999;

  @Autowired private ShopRows rows;
  @Autowired private IndexProbe index;
  @Autowired private Reindexing reindexing;

  private long product;

  @BeforeEach
  void indexAProductInASettledShop() {
    product = rows.product("Lamp", "19.90");
    await().until(() -> index.card(product).isPresent());
    reconcile();
  }

  @Test
  void aMissingDocumentIsFoundAndWrittenAgain() {
    index.delete(product);

    assertThat(reconcile().missing()).isOne();
    await().until(() -> index.card(product).isPresent());
  }

  @Test
  void aStaleDocumentIsFoundAndPutRight() {
    rows.changeUnheard(
        product,
        "UPDATE product SET texts = '{\"en\": {\"title\": \"Desk lamp\"}}' WHERE id = :product");

    assertThat(reconcile().stale()).isOne();
    await().untilAsserted(() -> assertThat(index.title(product)).isEqualTo("Desk lamp"));
  }

  @Test
  void anOrphanedDocumentIsFoundAndRemoved() {
    index.put(NOBODY);

    assertThat(reconcile().orphaned()).isOne();
    await().until(() -> index.card(NOBODY).isEmpty());
  }

  @Test
  void aSoundIndexIsLeftAlone() {
    assertThat(reconcile())
        .extracting(IndexRun::missing, IndexRun::stale, IndexRun::orphaned)
        .containsOnly(0L);
  }

  private IndexRun reconcile() {
    UUID run = reindexing.reconcile(List.of(index.market())).blockLast().id();
    await().until(() -> reindexing.status(run).block().state() == State.DONE);
    return reindexing.status(run).block();
  }
}
