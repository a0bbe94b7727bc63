package dev.vitrine.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductAttribute;
import dev.vitrine.catalog.Products;
import dev.vitrine.catalog.Variant;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

@VitrineTest
class ProductLinesTest {

  private final ProductIntake shop;
  private final String id;

  @Autowired
  ProductLinesTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Products products,
      DatabaseClient database) {
    this.shop = new ProductIntake(new TestImport(handlers, transactions), products, database);
    this.id = shop.id();
  }

  @Test
  void aWholeProductComesBackAsItWasSaid() {
    shop.take(WHOLE.replace("SKU", id));
    Product product = shop.product();
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
    assertThat(shop.take(WHOLE.replace("SKU", id))).isEqualTo(LineOutcome.CREATED);
  }

  @Test
  void theSameLineAgainChangesNothing() {
    shop.take(WHOLE.replace("SKU", id));
    Product before = shop.product();
    assertThat(shop.take(WHOLE.replace("SKU", id))).isEqualTo(LineOutcome.UNCHANGED);
    assertThat(shop.product()).isEqualTo(before);
  }

  @Test
  void aPriceThatChangesMakesItAnUpdate() {
    shop.take(WHOLE.replace("SKU", id));
    assertThat(shop.take(WHOLE.replace("SKU", id).replace("129.95", "119.95")))
        .isEqualTo(LineOutcome.UPDATED);
  }

  @Test
  void anAbsentFieldStaysAndNullClears() {
    shop.take("'productType':'shoe','tags':['a'],'texts':{'en':{'title':'X'}}");
    shop.take("'tags':null");
    assertThat(shop.product().productType()).isEqualTo("shoe");
    assertThat(shop.product().tags()).isEmpty();
  }

  @Test
  void textsAreMergedByLanguageAndField() {
    shop.take("'texts':{'en':{'title':'Shoe','seoTitle':'S'},'de':{'title':'Schuh'}}");
    shop.take("'texts':{'en':{'seoTitle':null},'fr':{'title':'Chaussure'}}");
    assertThat(shop.product().texts().byLocale())
        .isEqualTo(
            Map.of(
                "en", Map.of("title", "Shoe"),
                "de", Map.of("title", "Schuh"),
                "fr", Map.of("title", "Chaussure")));
  }

  @Test
  void attributesAreMergedByKey() {
    shop.take("'attributes':{'t-color':'red','t-dry':true}");
    shop.take("'attributes':{'t-color':null,'t-cut':'slim'}");
    assertThat(shop.product().attributes())
        .extracting(ProductAttribute::key)
        .containsExactly("t-cut", "t-dry");
  }

  @Test
  void aNumberIsKeptInTheUnitOfItsAttribute() {
    shop.take("'attributes':{'t-weight':{'value':'0.28','unit':'kg'}}");
    assertThat(shop.product().attributes().getFirst().values())
        .containsExactly(new AttributeValue.Quantity(new BigDecimal("280")));
  }

  @Test
  void aTextAttributeMayBeTranslated() {
    shop.take("'attributes':{'t-cut':{'en':'slim','de':'schmal'}}");
    assertThat(shop.product().attributes().getFirst().values())
        .containsExactly(new AttributeValue.Words("schmal", Map.of("de", "schmal", "en", "slim")));
  }

  @Test
  void aProductWithoutVariantsGetsOneCalledLikeItself() {
    shop.take("'gtin':'4006381333931','prices':[{'currency':'USD','amount':'5'}]");
    assertThat(shop.product().variants()).extracting(Variant::sku).containsExactly(id);
    assertThat(shop.product().variants().getFirst().gtin()).isEqualTo("4006381333931");
  }

  @Test
  void aVariantThatIsNoLongerListedGoes() {
    shop.take("'variants':[{'sku':'%1$s-a'},{'sku':'%1$s-b'}]".formatted(id));
    long kept = shop.product().variants().getLast().id();
    shop.take("'variants':[{'sku':'%1$s-b'},{'sku':'%1$s-c'}]".formatted(id));
    assertThat(shop.product().variants())
        .extracting(Variant::sku)
        .containsExactly(id + "-b", id + "-c");
    assertThat(shop.product().variants().getFirst().id()).isEqualTo(kept);
  }

  @Test
  void aDeletedProductIsGone() {
    shop.take("'texts':{'en':{'title':'Gone'}}");
    assertThat(shop.take("'deleted':true")).isEqualTo(LineOutcome.UPDATED);
    assertThat(shop.product()).isNull();
  }

  @Test
  void deletingWhatIsNotThereChangesNothing() {
    assertThat(shop.take("'deleted':true")).isEqualTo(LineOutcome.UNCHANGED);
  }

  @Test
  void descriptionsAreSanitised() {
    shop.take(
        "'texts':{'en':{'description':'<p onclick=\\'x()\\'>Hi<script>alert(1)</script></p>'}}"
            .replace("\\'", "\\\""));
    assertThat(shop.product().texts().exactly("en", "description")).isEqualTo("<p>Hi</p>");
  }

  @Test
  void aBrandThatIsNotThereIsCreatedOnce() {
    String brand = "'brand':'Brand %s'".formatted(id);
    shop.takeAll(shop.line(id, brand), shop.line(id + "x", brand));
    assertThat(shop.product(id).brandId()).isNotNull().isEqualTo(shop.product(id + "x").brandId());
    assertThat(shop.take(brand)).isEqualTo(LineOutcome.UNCHANGED);
  }

  @Test
  void aBundleMayNameWhatAnEarlierLineBrought() {
    String part = id + "-part";
    shop.takeAll(
        shop.line(part, ""), shop.line(id, "'bundle':[{'sku':'%s','quantity':2}]".formatted(part)));
    assertThat(shop.product().bundleItems().getFirst().variantId())
        .isEqualTo(shop.product(part).variants().getFirst().id());
  }
}
