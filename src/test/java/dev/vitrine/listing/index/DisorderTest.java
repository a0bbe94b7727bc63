package dev.vitrine.listing.index;

import static dev.vitrine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@IndexTest
class DisorderTest {

  @Autowired private ShopRows rows;
  @Autowired private IndexProbe index;
  @Autowired private Indexer indexer;
  @Autowired private BulkWriter bulk;
  @Autowired private IndexNames names;

  @Test
  void repeatedAndShuffledNewsAtOnceEndsWithTheLastState() {
    List<Long> products =
        IntStream.range(0, 5).mapToObj(i -> rows.product("Lamp", "19.90")).toList();
    List<Long> news =
        new ArrayList<>(Collections.nCopies(10, products).stream().flatMap(List::stream).toList());
    Collections.shuffle(news, new Random(7));
    products.forEach(product -> rows.retitle(product, "Lamp " + product));

    Flux.fromIterable(news).buffer(3).flatMap(indexer::on, 8).blockLast();

    assertThat(products).allSatisfy(it -> assertThat(index.title(it)).isEqualTo("Lamp " + it));
  }

  @Test
  void anOlderReadingNeverReplacesANewerOne() {
    long product = rows.product("Lamp", "19.90");
    await().until(() -> index.card(product).isPresent());
    BulkBody old = new BulkBody();
    byte[] json =
        "{\"product_id\":%d,\"card\":{\"titles\":{\"en\":\"Old\"}}}".formatted(product).getBytes();

    old.write(liveIndex(product), new DocumentJson.Document(product, json, "old"), 1);
    bulk.writeVisibly(old).block();

    assertThat(index.title(product)).isEqualTo("Lamp");
  }

  @Test
  void anOlderReadingNeverBringsBackWhatWasDeleted() {
    long product = rows.product("Lamp", "19.90");
    await().until(() -> index.card(product).isPresent());
    String live = liveIndex(product);
    rows.change(product, "DELETE FROM product WHERE id = :product");
    await().until(() -> index.card(product).isEmpty());
    BulkBody old = new BulkBody();
    byte[] json = "{\"product_id\":%d,\"card\":{}}".formatted(product).getBytes();

    old.write(live, new DocumentJson.Document(product, json, "old"), 1);
    bulk.writeVisibly(old).block();

    assertThat(index.card(product)).isEmpty();
  }

  private String liveIndex(long product) {
    return index
        .search(names.alias(index.market()), IndexProbe.byProduct(product))
        .getFirst()
        .path("_index")
        .asString();
  }
}
