package dev.vitrine.listing.index;

import static dev.vitrine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.listing.index.IndexRun.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IndexTest
class ReindexingTest {

  @Autowired private ShopRows rows;
  @Autowired private IndexProbe index;
  @Autowired private Reindexing reindexing;
  @Autowired private IndexRunRepository runs;
  @Autowired private ListingIndexRepository indices;
  @Autowired private ElasticsearchIndices elasticsearch;
  @Autowired private IndexNames names;

  @Test
  void aReindexUnderReadsAndWritesLosesNothing() {
    List<Long> products =
        IntStream.range(0, 120).mapToObj(i -> rows.product("Lamp", "19.90")).toList();
    long kept = products.getLast();
    Map<Long, String> titles = new HashMap<>();
    products.forEach(product -> titles.put(product, "Lamp"));
    await().until(() -> index.card(kept).isPresent());
    List<Boolean> found = new ArrayList<>();

    UUID run = reindexing.start(List.of(index.market())).blockLast().id();
    for (int i = 0; i < 100 || state(run) != State.DONE; i++) {
      long product = products.get(i % 100);
      rows.retitle(product, "Lamp " + i);
      titles.put(product, "Lamp " + i);
      found.add(index.card(kept).isPresent());
    }
    long created = rows.product("New lamp", "19.90");
    titles.put(created, "New lamp");

    assertThat(found).containsOnly(true);
    titles.forEach(
        (product, title) ->
            await().untilAsserted(() -> assertThat(index.title(product)).isEqualTo(title)));
  }

  @Test
  void aReindexReplacesTheIndexAndRemovesTheOldOne() {
    String before = live();

    finish(run());

    assertThat(live()).isNotEqualTo(before);
    await().until(() -> indices.all().all(it -> !it.name().equals(before)).block());
  }

  @Test
  void aRunTellsHowManyProductsItLookedAt() {
    rows.product("Lamp", "19.90");

    UUID run = run();
    finish(run);

    IndexRun done = reindexing.status(run).block();
    assertThat(done.done()).isPositive().isEqualTo(done.total());
  }

  @Test
  void askingWhileOneWaitsGivesTheWaitingOne() {
    UUID first = later();

    assertThat(later()).isEqualTo(first);
  }

  private UUID later() {
    return runs.request(IndexRun.Kind.REINDEX, 4711, Duration.ofHours(1)).block().id();
  }

  @Test
  void anAbandonedRunIsBegunAgainAndItsIndexRemoved() {
    long market = index.market().id();
    String name = names.index(market, 0);
    rows.abandonedRun(market);
    indices.add(new ListingIndex(name, market, 1, ListingIndex.State.BUILDING)).block();
    elasticsearch.create(name).block();

    await().until(() -> indices.all().all(it -> !it.name().equals(name)).block());

    assertThat(reindexing.latest(20).collectList().block())
        .anyMatch(run -> run.state() == State.FAILED);
  }

  @Test
  void aNewMarketGetsItsIndex() {
    long product = rows.product("Lamp", "19.90");
    long market = rows.market("market-" + UUID.randomUUID());

    await().until(() -> index.card(names.alias(market), product).isPresent());
  }

  private UUID run() {
    return reindexing.start(List.of(index.market())).blockLast().id();
  }

  private void finish(UUID run) {
    await().until(() -> state(run) == State.DONE);
  }

  private State state(UUID run) {
    return reindexing.status(run).block().state();
  }

  private String live() {
    await().until(() -> !read().isEmpty());
    return read().iterator().next();
  }

  private Set<String> read() {
    return elasticsearch.aliased(names.alias(index.market())).block();
  }
}
