package dev.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.StoreCalls;
import dev.vitrine.demo.DemoTest;
import dev.vitrine.listing.index.ListingChange;
import dev.vitrine.listing.index.ListingChangeListener;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.outbox.OutboxProgress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;

/**
 * How often an operation asks PostgreSQL and Elasticsearch when nothing of its answer is in memory.
 * Background work rests meanwhile, so that nothing else asks.
 */
@DemoTest
class StoreCallsTest {

  private static final int TIMES = 3;
  private static final Place PLACE = Place.GERMANY;
  private static final String SHELVES =
      """
      query($first: Int) @inContext(market: "de") {
        a: collection(handle: "new-arrivals") { products(first: $first) { nodes { title } } }
        b: collection(handle: "best-sellers") { products(first: $first) { nodes { title } } }
        c: collection(handle: "on-sale") { products(first: $first) { nodes { title } } }
        d: collection(handle: "gift-ideas") { products(first: $first) { nodes { title } } }
        e: products(first: $first, sort: NEWEST) { nodes { title } }
        f: products(first: $first, sort: PRICE_ASC) { nodes { title } }
      }
      """;

  @LocalServerPort int port;

  @Autowired
  @Qualifier("dev.vitrine.platform.background.BackgroundWork")
  private SmartLifecycle background;

  @Autowired private OutboxProgress progress;
  @Autowired private List<ListingChangeListener> caches;
  @Autowired private Markets markets;
  private Frontend frontend;

  @BeforeEach
  void rest() throws InterruptedException {
    frontend = new Frontend(port);
    CountDownLatch resting = new CountDownLatch(1);
    background.stop(resting::countDown);
    progress.stop();
    resting.await();
  }

  @AfterEach
  void goOn() {
    background.start();
    progress.start();
  }

  @Test
  void theContextAsksNobody() {
    assertThat(calls("Context", Map.of())).isEqualTo(new Calls(0, 0));
  }

  @Test
  void theCategoryTreeIsCountedInOneSearch() {
    assertThat(calls("CategoryTree", Map.of())).isEqualTo(new Calls(0, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 24, 100})
  void aListingWithItsFacetsIsOneSearchWhateverItsSize(int first) {
    assertThat(calls("CategoryListing", Map.of("path", "/de/schuhe", "first", first)))
        .isEqualTo(new Calls(0, 1));
  }

  @Test
  void alsoItsSecondPageIsOneSearch() {
    Map<String, Object> first = Map.of("path", "/de/schuhe", "first", 5);
    String cursor =
        frontend.run("CategoryListing", PLACE, first).text("/category/products/pageInfo/endCursor");
    assertThat(
            calls(
                "CategoryListing",
                Map.of("path", "/de/schuhe", "first", 7, "after", cursor, "withFacets", false)))
        .isEqualTo(new Calls(0, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 60})
  void aCollectionIsOneSearchWhateverItsSize(int last) {
    assertThat(calls("CollectionListing", Map.of("handle", "on-sale", "last", last)))
        .isEqualTo(new Calls(0, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 60})
  void aBrandIsOneSearchWhateverItsSize(int first) {
    String path =
        frontend
            .run("CategoryListing", PLACE, Map.of("path", "/de/schuhe", "first", 1))
            .text("/category/products/edges/0/node/brand/path");
    String slug = path.substring(path.lastIndexOf('/') + 1);
    assertThat(calls("BrandListing", Map.of("slug", slug, "first", first)))
        .isEqualTo(new Calls(0, 1));
  }

  /** The other search finds how much one must sell to be a best seller. */
  @Test
  void theHomePageIsTwoSearches() {
    assertThat(calls("HomePage", Map.of())).isEqualTo(new Calls(0, 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50})
  void twiceAsManyShelvesOfAnySizeAreTwoSearchesToo(int first) {
    assertThat(counted(() -> frontend.ask(SHELVES, Map.of("first", first), Map.of())))
        .isEqualTo(new Calls(0, 2));
  }

  @Test
  void aSecondLookAsksNobody() {
    Map<String, Object> variables = Map.of("path", "/de/schuhe", "first", 9);
    frontend.run("CategoryListing", PLACE, variables);
    try (StoreCalls calls = StoreCalls.begin()) {
      frontend.run("CategoryListing", PLACE, variables).complete();
      assertThat(calls.searches()).isEmpty();
      assertThat(calls.statements()).isEmpty();
    }
  }

  @Test
  void manyProductsAreReadInAsManyStatementsAsOne() {
    List<String> ids =
        frontend
            .run("CategoryListing", PLACE, Map.of("path", "/de/schuhe", "first", 30))
            .texts("/category/products/edges", "/node/id");
    assertThat(ids).hasSize(30);
    Calls one = calls("Refetch", Map.of("ids", ids.subList(0, 1)));
    assertThat(calls("Refetch", Map.of("ids", ids))).isEqualTo(one);
    assertThat(one.statements()).isBetween(1, 12);
    assertThat(one.searches()).isZero();
  }

  @Test
  void aProductPageWithManyVariantsIsReadInAsManyStatementsAsOneWithFew() {
    List<String> slugs = slugsByNumberOfVariants();
    Calls few = calls("ProductPage", Map.of("slug", slugs.getFirst()));
    assertThat(calls("ProductPage", Map.of("slug", slugs.getLast()))).isEqualTo(few);
    assertThat(few.searches()).isZero();
  }

  private List<String> slugsByNumberOfVariants() {
    String query =
        """
        query @inContext(market: "de", locale: "de") {
          category(path: "/de/schuhe") {
            products(first: 40) { nodes { slug variants(first: 1) { totalCount } } }
          }
        }
        """;
    return frontend
        .ask(query, Map.of(), Map.of())
        .at("/category/products/nodes")
        .valueStream()
        .sorted(Comparator.comparingInt(node -> node.at("/variants/totalCount").asInt()))
        .map(node -> node.path("slug").asString())
        .toList();
  }

  private Calls calls(String operation, Map<String, Object> variables) {
    return counted(() -> frontend.run(operation, PLACE, variables));
  }

  /** What else may ask meanwhile only adds: the least of several times is the operation's own. */
  private Calls counted(Supplier<Answer> operation) {
    List<Calls> counts = Stream.generate(() -> countedOnce(operation)).limit(TIMES).toList();
    return new Calls(
        counts.stream().mapToInt(Calls::statements).min().orElseThrow(),
        counts.stream().mapToInt(Calls::searches).min().orElseThrow());
  }

  private Calls countedOnce(Supplier<Answer> operation) {
    forget();
    try (StoreCalls calls = StoreCalls.begin()) {
      operation.get().complete();
      return new Calls(calls.statements().size(), calls.searches().size());
    }
  }

  private void forget() {
    markets
        .all()
        .forEach(
            market ->
                caches.forEach(cache -> cache.on(new ListingChange.WholeMarket(market.id()))));
  }

  private record Calls(int statements, int searches) {}
}
