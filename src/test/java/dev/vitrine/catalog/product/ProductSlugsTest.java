package dev.vitrine.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.Products;
import dev.vitrine.catalog.Slugs;
import dev.vitrine.catalog.Slugs.SlugKind;
import dev.vitrine.catalog.Slugs.SlugTarget;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

/** The readable ends of products' addresses. */
@VitrineTest
class ProductSlugsTest {

  private final ProductIntake shop;
  private final Slugs slugs;
  private final String id;

  @Autowired
  ProductSlugsTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Products products,
      DatabaseClient database,
      Slugs slugs) {
    this.shop = new ProductIntake(new TestImport(handlers, transactions), products, database);
    this.id = shop.id();
    this.slugs = slugs;
  }

  @Test
  void aSlugIsMadeOfTheTitleInEachLanguage() {
    shop.take("'texts':{'de':{'title':'Große Tür %1$s'},'ja':{'title':'大きな扉 %1$s'}}".formatted(id));
    assertThat(shop.product().slugs())
        .isEqualTo(Map.of("de", "grosse-tuer-" + id, "ja", "大きな扉-" + id));
  }

  @Test
  void productsOfTheSameTitleGetDifferentSlugs() {
    String title = "'texts':{'en':{'title':'Twin %s'}}".formatted(id);
    shop.takeAll(shop.line(id, title), shop.line(id + "x", title));
    assertThat(shop.product(id).slugs()).containsEntry("en", "twin-" + id);
    assertThat(shop.product(id + "x").slugs()).containsEntry("en", "twin-" + id + "-" + id + "x");
  }

  @Test
  void aProductWithoutATitleIsFoundByItsExternalIdUntilItHasOne() {
    shop.take("'status':'ACTIVE'");
    long productId = shop.product().id();
    assertThat(slugs.find(SlugKind.PRODUCT, id).collectList().block())
        .containsExactly(new SlugTarget(productId, "und", true));
    shop.take("'texts':{'en':{'title':'Named %s'}}".formatted(id));
    assertThat(shop.product().slugs()).isEqualTo(Map.of("en", "named-" + id));
    assertThat(slugs.find(SlugKind.PRODUCT, id).collectList().block())
        .containsExactly(new SlugTarget(productId, "und", false));
  }

  @Test
  void aSlugThatChangesLeavesARedirect() {
    shop.take("'texts':{'en':{'title':'T','slug':'old-%s'}}".formatted(id));
    shop.take("'texts':{'en':{'slug':'new-%s'}}".formatted(id));
    long productId = shop.product().id();
    assertThat(slugs.find(SlugKind.PRODUCT, "old-" + id).collectList().block())
        .containsExactly(new SlugTarget(productId, "en", false));
    assertThat(slugs.find(SlugKind.PRODUCT, "new-" + id).collectList().block())
        .containsExactly(new SlugTarget(productId, "en", true));
  }

  @Test
  void aSlugThatComesBackIsCurrentAgain() {
    shop.take("'texts':{'en':{'slug':'one-%s'}}".formatted(id));
    shop.take("'texts':{'en':{'slug':'two-%s'}}".formatted(id));
    shop.take("'texts':{'en':{'slug':'one-%s'}}".formatted(id));
    assertThat(shop.product().slugs()).containsEntry("en", "one-" + id);
  }

  @Test
  void aTitleThatChangesLeavesTheSlugAlone() {
    shop.take("'texts':{'en':{'title':'First %s'}}".formatted(id));
    shop.take("'texts':{'en':{'title':'Second %s'}}".formatted(id));
    assertThat(shop.product().slugs()).containsEntry("en", "first-" + id);
  }

  @Test
  void aSlugOfAnotherProductIsRefused() {
    shop.takeAll(shop.line(id + "x", "'texts':{'en':{'slug':'s-%s'}}".formatted(id)));
    assertThat(shop.refusals("'texts':{'en':{'slug':'s-%s'}}".formatted(id)))
        .containsExactly("SLUG_TAKEN texts.en.slug");
  }

  @Test
  void productsMaySwapTheirSlugs() {
    shop.takeAll(slugged(id, "a"), slugged(id + "x", "b"));
    List<LineOutcome> outcomes = shop.takeAll(slugged(id, "b"), slugged(id + "x", "a"));
    assertThat(outcomes).containsExactly(LineOutcome.UPDATED, LineOutcome.UPDATED);
    assertThat(shop.product(id).slugs()).containsEntry("en", "b-" + id);
    assertThat(shop.product(id + "x").slugs()).containsEntry("en", "a-" + id);
  }

  @Test
  void aSwappedSlugLeadsToItsNewProductFirst() {
    shop.takeAll(slugged(id, "a"), slugged(id + "x", "b"));
    shop.takeAll(slugged(id, "b"), slugged(id + "x", "a"));
    assertThat(slugs.find(SlugKind.PRODUCT, "a-" + id).collectList().block())
        .containsExactly(
            new SlugTarget(shop.product(id + "x").id(), "en", true),
            new SlugTarget(shop.product(id).id(), "en", false));
  }

  @Test
  void aSlugMayBeTakenFromAProductThatALaterLineDeletes() {
    shop.takeAll(slugged(id + "x", "a"));
    List<LineOutcome> outcomes =
        shop.takeAll(slugged(id, "a"), shop.line(id + "x", "'deleted':true"));
    assertThat(outcomes).containsExactly(LineOutcome.CREATED, LineOutcome.UPDATED);
    assertThat(shop.product(id).slugs()).containsEntry("en", "a-" + id);
  }

  @Test
  void aSlugIsGivenUpForOneOtherProductAlone() {
    shop.takeAll(slugged(id + "x", "a"));
    assertThat(shop.takeAll(slugged(id, "a"), slugged(id + "y", "a"), slugged(id + "x", "b")))
        .extracting(outcome -> outcome instanceof LineOutcome.Rejected)
        .containsExactly(false, true, false);
  }

  private String slugged(String externalId, String slug) {
    return shop.line(externalId, "'texts':{'en':{'slug':'%s-%s'}}".formatted(slug, id));
  }
}
