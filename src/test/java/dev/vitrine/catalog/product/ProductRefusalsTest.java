package dev.vitrine.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.Products;
import dev.vitrine.catalog.Variant;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

/** What a product line is refused for. */
@VitrineTest
class ProductRefusalsTest {

  private final ProductIntake shop;
  private final String id;

  @Autowired
  ProductRefusalsTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Products products,
      DatabaseClient database) {
    this.shop = new ProductIntake(new TestImport(handlers, transactions), products, database);
    this.id = shop.id();
  }

  @Test
  void aRefusedLineLeavesTheOthersOfItsBatchAlone() {
    List<LineOutcome> outcomes =
        shop.takeAll(shop.line(id, "'status':'ODD'"), shop.line(id + "x", "'tags':['a']"));
    assertThat(outcomes.getLast()).isEqualTo(LineOutcome.CREATED);
    assertThat(shop.product()).isNull();
  }

  @Test
  void aSkuOfAnotherProductIsRefused() {
    shop.takeAll(shop.line(id + "x", "'variants':[{'sku':'%s-a'}]".formatted(id)));
    assertThat(shop.refusals("'variants':[{'sku':'%s-a'}]".formatted(id)))
        .containsExactly("SKU_TAKEN variants[0].sku");
  }

  @Test
  void aSkuMayMoveOnceItsProductHasGoneInTheSameBatch() {
    shop.takeAll(shop.line(id + "x", "'variants':[{'sku':'%s-a'}]".formatted(id)));
    shop.takeAll(
        shop.line(id + "x", "'deleted':true"),
        shop.line("'variants':[{'sku':'%s-a'}]".formatted(id)));
    assertThat(shop.product().variants()).extracting(Variant::sku).containsExactly(id + "-a");
  }

  @Test
  void variantsThatNobodyCouldTellApartAreRefused() {
    String size = "{'sku':'%s-%s','options':{'size':'%s'}}";
    assertThat(
            shop.refusals(
                "'variants':[%s,%s]"
                    .formatted(size.formatted(id, "a", 40), size.formatted(id, "b", 40))))
        .containsExactly("SAME_OPTIONS variants[1].options");
  }

  @Test
  void variantsMaySwapTheirOptions() {
    String size = "{'sku':'%s-%s','options':{'size':'%s'}}";
    String both = "'variants':[%s,%s]";
    shop.takeAll(
        shop.line(id, both.formatted(size.formatted(id, "a", 40), size.formatted(id, "b", 41))));
    assertThat(
            shop.refusals(both.formatted(size.formatted(id, "a", 41), size.formatted(id, "b", 40))))
        .isEmpty();
  }

  @Test
  void variantsWithoutOptionsNeedNotBeToldApart() {
    assertThat(shop.refusals("'variants':[{'sku':'%s-a'},{'sku':'%s-b'}]".formatted(id, id)))
        .isEmpty();
  }

  @Test
  void aBundleIsNeitherAPartOfItselfNorOfAnother() {
    String part = id + "-part";
    String other = id + "-other";
    shop.takeAll(
        shop.line(part, ""), shop.line(id, consistsOf(part)), shop.line(other, consistsOf(part)));
    assertThat(shop.refusals(consistsOf(id))).containsExactly("NESTED_BUNDLE bundle[0].sku");
    assertThat(shop.refusals(consistsOf(other))).containsExactly("NESTED_BUNDLE bundle[0].sku");
    assertThat(shop.refusalsOf(shop.line(part, consistsOf(id))))
        .containsExactly("NESTED_BUNDLE bundle", "NESTED_BUNDLE bundle[0].sku");
  }

  @Test
  void whatIsNoBundleAnyMoreMayBeAPartInTheSameBatch() {
    String part = id + "-part";
    shop.takeAll(shop.line(part, ""), shop.line(id, consistsOf(part)));
    List<LineOutcome> outcomes =
        shop.takeAll(shop.line(id, "'bundle':[]"), shop.line(part, consistsOf(id)));
    assertThat(outcomes).containsExactly(LineOutcome.UPDATED, LineOutcome.UPDATED);
  }

  private static String consistsOf(String sku) {
    return "'bundle':[{'sku':'%s','quantity':1}]".formatted(sku);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'variants':[{'sku':'q','gtin':'123'}]|INVALID_GTIN variants[0].gtin",
        "'gtin':'4006381333932'|INVALID_GTIN gtin",
        "'attributes':{'':1}|UNKNOWN_ATTRIBUTE attributes.",
        "'attributes':{'t-color':'blue'}|UNKNOWN_VALUE attributes.t-color",
        "'attributes':{'t-dry':'yes'}|WRONG_KIND attributes.t-dry",
        "'attributes':{'t-weight':'heavy'}|WRONG_KIND attributes.t-weight",
        "'attributes':{'t-weight':{'value':1,'unit':'m'}}|WRONG_UNIT attributes.t-weight.unit",
        "'attributes':{'t-since':'yesterday'}|WRONG_KIND attributes.t-since",
        "'categories':['t-none']|UNKNOWN_CATEGORY categories[0]",
        "'badges':['t-none']|UNKNOWN_BADGE badges[0]",
        "'markets':['t-none']|UNKNOWN_MARKET markets[0]",
        "'customFields':{'t-none':1}|UNKNOWN_CUSTOM_FIELD customFields.t-none",
        "'media':[{'url':'javascript:alert(1)'}]|INVALID_URL media[0].url",
        "'media':[{'url':'/a'},{'url':'/a'}]|REPEATED media[1].url",
        "'bundle':[{'sku':'t-none','quantity':1}]|UNKNOWN_SKU bundle[0].sku",
        "'texts':{'en':{'slug':'a/b'}}|INVALID_SLUG texts.en.slug",
        "'prices':[{'currency':'XXZ','amount':'1'}]|UNKNOWN_CURRENCY prices[0].currency",
        "'prices':[{'currency':'JPY','amount':'1.5'}]|TOO_PRECISE prices[0].amount",
        "'stock':[{'location':'t-none','quantity':1}]|UNKNOWN_LOCATION stock[0].location",
        "'status':'GONE'|UNKNOWN_VALUE status",
        "'brand':' '|REQUIRED brand",
        "'measure':{'value':'1','unit':'furlong'}|UNKNOWN_VALUE measure.unit",
        "'measure':{'value':'0','unit':'g'}|OUT_OF_RANGE measure.value",
        "'publishedAt':'2026-02-01T00:00:00Z','unpublishedAt':'2026-01-01T00:00:00Z'|NEVER_PUBLISHED"
            + " unpublishedAt",
        "'prices':[{'currency':'EUR','amount':'1'},{'currency':'EUR','amount':'2'}]|REPEATED"
            + " prices[1].currency",
        "'stock':[{'location':'t-berlin','quantity':1},{'location':'t-berlin','quantity':2}]|REPEATED"
            + " stock[1].location",
        "'externalId':'\\u0000'|INVALID_TEXT externalId",
        "'categories':['\\u0000']|INVALID_TEXT categories[0]"
      })
  void whatIsWrongIsRefused(String fields, String refusal) {
    assertThat(shop.refusals(fields)).contains(refusal);
  }

  @Test
  void aTitleIsALineAndADescriptionMayBeLong() {
    String texts = "'texts':{'en':{'title':'%s','description':'%s'}}";
    assertThat(shop.refusals(texts.formatted("x".repeat(1001), "y")))
        .containsExactly("TEXT_TOO_LONG texts.en.title");
    assertThat(shop.refusals(texts.formatted("x".repeat(1000), "y".repeat(50_000)))).isEmpty();
  }
}
