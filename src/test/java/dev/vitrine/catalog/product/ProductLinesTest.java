package dev.vitrine.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductAttribute;
import dev.vitrine.catalog.Products;
import dev.vitrine.catalog.Slugs;
import dev.vitrine.catalog.Slugs.SlugKind;
import dev.vitrine.catalog.Slugs.SlugTarget;
import dev.vitrine.catalog.Variant;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import java.math.BigDecimal;
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
class ProductLinesTest {

  private final TestImport intake;
  private final Products products;
  private final Slugs slugs;
  private final DatabaseClient database;
  private final String id = "p-" + UUID.randomUUID();

  @Autowired
  ProductLinesTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Products products,
      Slugs slugs,
      DatabaseClient database) {
    this.intake = new TestImport(handlers, transactions);
    this.products = products;
    this.slugs = slugs;
    this.database = database;
  }

  @BeforeEach
  void defineAttributes() {
    run(
        """
        INSERT INTO attribute (key, kind, unit)
        VALUES ('t-color', 'ENUM', NULL), ('t-weight', 'NUMBER', 'g'), ('t-dry', 'BOOLEAN', NULL),
               ('t-cut', 'TEXT', NULL), ('t-since', 'DATE', NULL)
        ON CONFLICT DO NOTHING
        """);
    run(
        """
        INSERT INTO attribute_value (attribute_id, key)
        SELECT id, 'red' FROM attribute WHERE key = 't-color'
        ON CONFLICT DO NOTHING
        """);
    run("INSERT INTO category (external_id) VALUES ('t-shoes') ON CONFLICT DO NOTHING");
    run("INSERT INTO location (handle, country) VALUES ('t-berlin', 'DE') ON CONFLICT DO NOTHING");
  }

  private void run(String sql) {
    database.sql(sql).then().block();
  }

  private Product product() {
    return product(id);
  }

  private Product product(String externalId) {
    return products.byExternalIds(List.of(externalId)).blockFirst();
  }

  private String line(String fields) {
    return line(id, fields);
  }

  private static String line(String externalId, String fields) {
    return "{'type':'product','externalId':'%s'%s}"
        .formatted(externalId, fields.isEmpty() ? "" : "," + fields);
  }

  private LineOutcome take(String fields) {
    return intake.take(line(fields)).getFirst();
  }

  private List<String> refusals(String fields) {
    return intake.refusals(line(fields));
  }

  @Test
  void aWholeProductComesBackAsItWasSaid() {
    take(WHOLE.replace("SKU", id));
    Product product = product();
    assertThat(product.texts().exactly("de", "title")).isEqualTo("Trailschuh");
    assertThat(product.attributes())
        .contains(new ProductAttribute("t-color", List.of(new AttributeValue.Choice("red"))));
    assertThat(product.media().getFirst().texts().exactly("en", "alt")).isEqualTo("A shoe");
    assertThat(product.variants().getFirst().options()).isEqualTo(Map.of("size", "42"));
    assertThat(product.optionKeys()).containsExactly("size");
    assertThat(product.categoryIds()).hasSize(1);
  }

  private static final String WHOLE =
      """
      'brand':'Nordlauf','productType':'shoe','publishedAt':'2026-01-01T00:00:00Z',
      'categories':['t-shoes'],'tags':['running'],
      'texts':{'en':{'title':'Trail shoe SKU','description':'<p>Light</p>'},'de':{'title':'Trailschuh'}},
      'attributes':{'t-color':'red','t-weight':{'value':0.28,'unit':'kg'},'t-dry':true},
      'media':[{'url':'https://example.org/1.jpg','width':1200,'focalX':'0.50','texts':{'en':{'alt':'A shoe'}}}],
      'options':['size'],
      'variants':[{'sku':'SKU-42','gtin':'4006381333931','options':{'size':'42'},'weightGrams':280.0,
        'measure':{'value':1,'unit':'kg'},'dimensions':{'lengthMm':300},
        'prices':[{'currency':'USD','amount':'129.95','compareAt':'149.95'}],
        'stock':[{'location':'t-berlin','quantity':12}]}]
      """
          .replace("\n", "");

  @Test
  void theFirstTimeIsACreation() {
    assertThat(take(WHOLE.replace("SKU", id))).isEqualTo(LineOutcome.CREATED);
  }

  @Test
  void theSameLineAgainChangesNothing() {
    take(WHOLE.replace("SKU", id));
    Product before = product();
    assertThat(take(WHOLE.replace("SKU", id))).isEqualTo(LineOutcome.UNCHANGED);
    assertThat(product()).isEqualTo(before);
  }

  @Test
  void aPriceThatChangesMakesItAnUpdate() {
    take(WHOLE.replace("SKU", id));
    assertThat(take(WHOLE.replace("SKU", id).replace("129.95", "119.95")))
        .isEqualTo(LineOutcome.UPDATED);
  }

  @Test
  void anAbsentFieldStaysAndNullClears() {
    take("'productType':'shoe','tags':['a'],'texts':{'en':{'title':'X'}}");
    take("'tags':null");
    assertThat(product().productType()).isEqualTo("shoe");
    assertThat(product().tags()).isEmpty();
  }

  @Test
  void textsAreMergedByLanguageAndField() {
    take("'texts':{'en':{'title':'Shoe','seoTitle':'S'},'de':{'title':'Schuh'}}");
    take("'texts':{'en':{'seoTitle':null},'fr':{'title':'Chaussure'}}");
    assertThat(product().texts().byLocale())
        .isEqualTo(
            Map.of(
                "en", Map.of("title", "Shoe"),
                "de", Map.of("title", "Schuh"),
                "fr", Map.of("title", "Chaussure")));
  }

  @Test
  void attributesAreMergedByKey() {
    take("'attributes':{'t-color':'red','t-dry':true}");
    take("'attributes':{'t-color':null,'t-cut':'slim'}");
    assertThat(product().attributes())
        .extracting(ProductAttribute::key)
        .containsExactly("t-cut", "t-dry");
  }

  @Test
  void aNumberIsKeptInTheUnitOfItsAttribute() {
    take("'attributes':{'t-weight':{'value':'0.28','unit':'kg'}}");
    assertThat(product().attributes().getFirst().values())
        .containsExactly(new AttributeValue.Quantity(new BigDecimal("280")));
  }

  @Test
  void aTextAttributeMayBeTranslated() {
    take("'attributes':{'t-cut':{'en':'slim','de':'schmal'}}");
    assertThat(product().attributes().getFirst().values())
        .containsExactly(new AttributeValue.Words("schmal", Map.of("de", "schmal", "en", "slim")));
  }

  @Test
  void aProductWithoutVariantsGetsOneCalledLikeItself() {
    take("'gtin':'4006381333931','prices':[{'currency':'USD','amount':'5'}]");
    assertThat(product().variants()).extracting(Variant::sku).containsExactly(id);
    assertThat(product().variants().getFirst().gtin()).isEqualTo("4006381333931");
  }

  @Test
  void aVariantThatIsNoLongerListedGoes() {
    take("'variants':[{'sku':'%1$s-a'},{'sku':'%1$s-b'}]".formatted(id));
    long kept = product().variants().getLast().id();
    take("'variants':[{'sku':'%1$s-b'},{'sku':'%1$s-c'}]".formatted(id));
    assertThat(product().variants()).extracting(Variant::sku).containsExactly(id + "-b", id + "-c");
    assertThat(product().variants().getFirst().id()).isEqualTo(kept);
  }

  @Test
  void aDeletedProductIsGone() {
    take("'texts':{'en':{'title':'Gone'}}");
    assertThat(take("'deleted':true")).isEqualTo(LineOutcome.UPDATED);
    assertThat(product()).isNull();
  }

  @Test
  void deletingWhatIsNotThereChangesNothing() {
    assertThat(take("'deleted':true")).isEqualTo(LineOutcome.UNCHANGED);
  }

  @Test
  void descriptionsAreSanitised() {
    take(
        "'texts':{'en':{'description':'<p onclick=\\'x()\\'>Hi<script>alert(1)</script></p>'}}"
            .replace("\\'", "\\\""));
    assertThat(product().texts().exactly("en", "description")).isEqualTo("<p>Hi</p>");
  }

  @Test
  void aSlugIsMadeOfTheTitleInEachLanguage() {
    take("'texts':{'de':{'title':'Große Tür %1$s'},'ja':{'title':'大きな扉 %1$s'}}".formatted(id));
    assertThat(product().slugs()).isEqualTo(Map.of("de", "grosse-tuer-" + id, "ja", "大きな扉-" + id));
  }

  @Test
  void productsOfTheSameTitleGetDifferentSlugs() {
    String title = "'texts':{'en':{'title':'Twin %s'}}".formatted(id);
    intake.take(line(id, title), line(id + "x", title));
    assertThat(product(id).slugs()).containsEntry("en", "twin-" + id);
    assertThat(product(id + "x").slugs()).containsEntry("en", "twin-" + id + "-" + id + "x");
  }

  @Test
  void aSlugThatChangesLeavesARedirect() {
    take("'texts':{'en':{'title':'T','slug':'old-%s'}}".formatted(id));
    take("'texts':{'en':{'slug':'new-%s'}}".formatted(id));
    long productId = product().id();
    assertThat(slugs.find(SlugKind.PRODUCT, "old-" + id).collectList().block())
        .containsExactly(new SlugTarget(productId, "en", false));
    assertThat(slugs.find(SlugKind.PRODUCT, "new-" + id).collectList().block())
        .containsExactly(new SlugTarget(productId, "en", true));
  }

  @Test
  void aSlugThatComesBackIsCurrentAgain() {
    take("'texts':{'en':{'slug':'one-%s'}}".formatted(id));
    take("'texts':{'en':{'slug':'two-%s'}}".formatted(id));
    take("'texts':{'en':{'slug':'one-%s'}}".formatted(id));
    assertThat(product().slugs()).containsEntry("en", "one-" + id);
  }

  @Test
  void aTitleThatChangesLeavesTheSlugAlone() {
    take("'texts':{'en':{'title':'First %s'}}".formatted(id));
    take("'texts':{'en':{'title':'Second %s'}}".formatted(id));
    assertThat(product().slugs()).containsEntry("en", "first-" + id);
  }

  @Test
  void aBrandThatIsNotThereIsCreatedOnce() {
    String brand = "'brand':'Brand %s'".formatted(id);
    intake.take(line(id, brand), line(id + "x", brand));
    assertThat(product(id).brandId()).isNotNull().isEqualTo(product(id + "x").brandId());
    assertThat(take(brand)).isEqualTo(LineOutcome.UNCHANGED);
  }

  @Test
  void aBundleMayNameWhatAnEarlierLineBrought() {
    String part = id + "-part";
    intake.take(line(part, ""), line(id, "'bundle':[{'sku':'%s','quantity':2}]".formatted(part)));
    assertThat(product().bundleItems().getFirst().variantId())
        .isEqualTo(product(part).variants().getFirst().id());
  }

  @Test
  void aRefusedLineLeavesTheOthersOfItsBatchAlone() {
    List<LineOutcome> outcomes =
        intake.take(line(id, "'status':'ODD'"), line(id + "x", "'tags':['a']"));
    assertThat(outcomes.getLast()).isEqualTo(LineOutcome.CREATED);
    assertThat(product()).isNull();
  }

  @Test
  void aSkuOfAnotherProductIsRefused() {
    intake.take(line(id + "x", "'variants':[{'sku':'%s-a'}]".formatted(id)));
    assertThat(refusals("'variants':[{'sku':'%s-a'}]".formatted(id)))
        .containsExactly("SKU_TAKEN variants[0].sku");
  }

  @Test
  void aSkuMayMoveOnceItsProductHasGoneInTheSameBatch() {
    intake.take(line(id + "x", "'variants':[{'sku':'%s-a'}]".formatted(id)));
    intake.take(
        line(id + "x", "'deleted':true"), line("'variants':[{'sku':'%s-a'}]".formatted(id)));
    assertThat(product().variants()).extracting(Variant::sku).containsExactly(id + "-a");
  }

  @Test
  void aSlugOfAnotherProductIsRefused() {
    intake.take(line(id + "x", "'texts':{'en':{'slug':'s-%s'}}".formatted(id)));
    assertThat(refusals("'texts':{'en':{'slug':'s-%s'}}".formatted(id)))
        .containsExactly("SLUG_TAKEN texts.en.slug");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'variants':[{'sku':'q','gtin':'123'}]|INVALID_GTIN variants[0].gtin",
        "'gtin':'4006381333932'|INVALID_GTIN gtin",
        "'attributes':{'nope':1}|UNKNOWN_ATTRIBUTE attributes.nope",
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
        "'externalId':'\\u0000'|INVALID_TEXT externalId",
        "'categories':['\\u0000']|INVALID_TEXT categories[0]"
      })
  void whatIsWrongIsRefused(String fields, String refusal) {
    assertThat(refusals(fields)).contains(refusal);
  }
}
