package dev.vitrine.listing.assembly;

import static dev.vitrine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.StoreCalls;
import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.Products;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.snapshot.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

@VitrineTest
class AssemblerTest {

  private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");

  private final TestImport intake;
  private final Assembler assembler;
  private final Products products;
  private final Markets markets;
  private final Snapshot<List<Market>> marketSnapshot;
  private final DatabaseClient database;
  private final String id = UUID.randomUUID().toString().substring(0, 8);

  @Autowired
  AssemblerTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Assembler assembler,
      Products products,
      Markets markets,
      Snapshot<List<Market>> marketSnapshot,
      DatabaseClient database) {
    this.intake = new TestImport(handlers, transactions);
    this.assembler = assembler;
    this.products = products;
    this.markets = markets;
    this.marketSnapshot = marketSnapshot;
    this.database = database;
  }

  @BeforeEach
  void openAMarket() {
    market("");
  }

  @Test
  void textsFallBackAlongTheMarketsChain() {
    long product = product("'texts':{'de':{'title':'Lampe'}}");

    assertThat(shown(product).document().titles())
        .containsEntry("de", "Lampe")
        .containsEntry("de-AT", "Lampe")
        .containsEntry("en", "Lampe");
  }

  @Test
  void aCardKeepsOnlyTheLanguagesThatTheMarketReads() {
    long product = product("'texts':{'de':{'title':'Lampe'},'ja':{'title':'ランプ'}}");

    assertThat(shown(product).card().titles().byLocale()).containsOnlyKeys("de");
  }

  @Test
  void whatHasNoPriceHereIsNotShown() {
    long product = product("'prices':[{'currency':'KWD','amount':'5.000'}]");

    assertThat(find(product)).isEmpty();
  }

  @Test
  void aDraftIsNotShown() {
    assertThat(find(product("'status':'DRAFT'"))).isEmpty();
  }

  @Test
  void aProductIsShownWithinItsWindowAlone() {
    long early = product("'publishedAt':'2030-06-02T00:00:00Z'");
    long late = product("'unpublishedAt':'2030-05-31T00:00:00Z'");
    long within =
        product("'publishedAt':'2030-05-01T00:00:00Z','unpublishedAt':'2030-06-02T00:00:00Z'");

    assertThat(List.of(find(early), find(late), find(within)))
        .extracting(Optional::isPresent)
        .containsExactly(false, false, true);
  }

  @Test
  void aProductThatIsNotShownYetTellsWhenItWillBe() {
    long product = product("'publishedAt':'2030-06-02T00:00:00Z'");

    assertThat(assembly(List.of(product)).changes())
        .containsEntry(product, Instant.parse("2030-06-02T00:00:00Z"));
  }

  @Test
  void aPriceThatStartsLaterEndsTheValidity() {
    long product =
        product(
            "'prices':[{'currency':'EUR','amount':'10.00'},"
                + "{'currency':'EUR','amount':'8.00','from':'2030-06-03T00:00:00Z'}]");

    assertThat(assembly(List.of(product)).changes())
        .containsEntry(product, Instant.parse("2030-06-03T00:00:00Z"));
  }

  @Test
  void anAssortmentLeavesOutWhatItsRuleExcludes() {
    market(",'assortment':{'exclude':{'tag':'knife'}}");

    assertThat(find(product("'tags':['knife']"))).isEmpty();
    assertThat(find(product("'tags':['fork']"))).isPresent();
  }

  @Test
  void aProductOfOtherMarketsIsNotShown() {
    intake.take(
        "{'type':'market','handle':'other-%s','currencies':['EUR'],'locales':['de'],'defaultLocale':'de'}"
            .formatted(id));

    assertThat(find(product("'markets':['other-%s']".formatted(id)))).isEmpty();
  }

  @Test
  void sizeAndColourStandOnTheVariantThatHasThem() {
    long product = redAndBlue("a", "b");

    assertThat(shown(product).document().variants())
        .extracting(variant -> variant.tokens().subList(0, 2))
        .containsExactly(
            List.of(Tokens.option("color", "red"), Tokens.option("size", "42")),
            List.of(Tokens.option("color", "blue"), Tokens.option("size", "43")));
  }

  @Test
  void whatIsAnOptionIsCountedByItsValueWhereverAnAttributeIsCalledTheSame() {
    long product = redAndBlue("c", "d");

    assertThat(shown(product).document().facets())
        .contains(Tokens.value("color", "red"), Tokens.value("color", "blue"));
    assertThat(shown(product).document().variants())
        .extracting(variant -> variant.tokens().contains(Tokens.value("color", "red")))
        .containsExactly(true, false);
  }

  @Test
  void theNumberOfStatementsDoesNotDependOnHowManyProductsThereAre() {
    long one = product("'tags':['a']");
    List<Long> many = IntStream.range(0, 30).mapToObj(i -> product("'tags':['b']")).toList();

    assertThat(statements(many)).isEqualTo(statements(List.of(one))).isLessThan(12);
  }

  /** What else asks meanwhile only adds: the least of several times is the assembly's own. */
  private int statements(List<Long> ids) {
    await().until(() -> nothingWaits());
    assembly(ids);
    return IntStream.range(0, 5).map(time -> statementsNow(ids)).min().orElseThrow();
  }

  private int statementsNow(List<Long> ids) {
    try (StoreCalls calls = StoreCalls.begin()) {
      assembly(ids);
      return calls.statementsByKeys().size();
    }
  }

  private boolean nothingWaits() {
    return database
        .sql("SELECT count(*) AS waiting FROM outbox")
        .map(row -> row.get("waiting", Long.class) == 0)
        .one()
        .block();
  }

  private void market(String more) {
    intake.take(
        """
        {'type':'market','handle':'m-%s','currencies':['EUR'],'locales':['de','de-AT','en'],
         'defaultLocale':'de','pricesIncludeTax':true%s}
        """
            .formatted(id, more));
    marketSnapshot.refresh().block();
  }

  private long product(String fields) {
    String key = "p-" + UUID.randomUUID();
    String prices = fields.contains("prices") ? "" : ",'prices':[{'currency':'EUR','amount':'10'}]";
    intake.take("{'type':'product','externalId':'%s',%s%s}".formatted(key, fields, prices));
    return products.idsByExternalId(List.of(key)).block().get(key);
  }

  private long redAndBlue(String red, String blue) {
    return product(
        "'options':['size','color'],'variants':["
            + variant(red, "'42'", "'red'")
            + ","
            + variant(blue, "'43'", "'blue'")
            + "]");
  }

  private String variant(String suffix, String size, String color) {
    return """
    {'sku':'%s-%s','options':{'size':%s,'color':%s},
     'prices':[{'currency':'EUR','amount':'10'}]}
    """
        .formatted(id, suffix, size, color);
  }

  private AssembledProduct shown(long product) {
    return find(product).orElseThrow();
  }

  private Optional<AssembledProduct> find(long product) {
    return assembler.assemble(List.of(product), market(), NOW).block().stream().findFirst();
  }

  private Assembly assembly(Collection<Long> ids) {
    return assembler.assembleAll(ids, List.of(market()), NOW).block();
  }

  private Market market() {
    return markets.named("m-" + id).orElseThrow();
  }
}
