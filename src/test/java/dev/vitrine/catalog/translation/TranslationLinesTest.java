package dev.vitrine.catalog.translation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Products;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

@VitrineTest
class TranslationLinesTest {

  private final TestImport intake;
  private final Products products;
  private final DatabaseClient database;
  private final String id = "p-" + UUID.randomUUID();

  @Autowired
  TranslationLinesTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Products products,
      DatabaseClient database) {
    this.intake = new TestImport(handlers, transactions);
    this.products = products;
    this.database = database;
  }

  @BeforeEach
  void writeProduct() {
    intake.take(
        "{'type':'product','externalId':'%s','texts':{'en':{'title':'Shoe'}}}".formatted(id));
  }

  private Product product() {
    return products.byExternalIds(List.of(id)).blockFirst();
  }

  private String line(String of, String locale, String fields) {
    return "{'type':'translation','of':'%s','key':'%s','locale':'%s','fields':{%s}}"
        .formatted(of, id, locale, fields);
  }

  @Test
  void aProductsTextsAreAddedToThoseThatItHas() {
    assertThat(intake.take(line("product", "fr", "'title':'Chaussure'")))
        .containsExactly(LineOutcome.UPDATED);
    assertThat(product().texts().byLocale())
        .isEqualTo(Map.of("en", Map.of("title", "Shoe"), "fr", Map.of("title", "Chaussure")));
  }

  @Test
  void aTranslatedTitleMakesASlugInItsLanguage() {
    intake.take(line("product", "fr", "'title':'Été %s'".formatted(id)));
    assertThat(product().slugs()).containsEntry("fr", "ete-" + id);
  }

  @Test
  void severalLanguagesOfOneThingGoInTogether() {
    intake.take(
        line("product", "fr", "'title':'Chaussure'"), line("product", "de", "'title':'Schuh'"));
    assertThat(product().texts().byLocale()).containsOnlyKeys("en", "fr", "de");
  }

  @Test
  void theSameTranslationAgainChangesNothing() {
    intake.take(line("product", "fr", "'title':'Chaussure'"));
    assertThat(intake.take(line("product", "fr", "'title':'Chaussure'")))
        .containsExactly(LineOutcome.UNCHANGED);
  }

  @Test
  void aVariantIsTranslatedByItsSku() {
    intake.take(line("variant", "de", "'title':'Blau'"));
    assertThat(product().variants().getFirst().texts().exactly("de", "title")).isEqualTo("Blau");
  }

  @Test
  void anAttributeValueIsTranslatedByItsAttributesKeyAndItsOwn() {
    database
        .sql("INSERT INTO attribute (key, kind) VALUES (:key, 'ENUM')")
        .bind("key", id)
        .then()
        .block();
    database
        .sql(
            "INSERT INTO attribute_value (attribute_id, key) SELECT id, 'red' FROM attribute WHERE"
                + " key = :key")
        .bind("key", id)
        .then()
        .block();
    assertThat(
            intake.take(
                "{'type':'translation','of':'attributeValue','key':'%s/red','locale':'de','fields':{'label':'Rot'}}"
                    .formatted(id)))
        .containsExactly(LineOutcome.UPDATED);
  }

  @Test
  void whatDoesNotExistIsRefused() {
    assertThat(intake.refusals(line("category", "fr", "'title':'X'")))
        .containsExactly("NOT_FOUND key");
  }

  @Test
  void aKindThatHasNoTextsIsRefused() {
    assertThat(intake.refusals(line("price", "fr", "'title':'X'")))
        .containsExactly("UNKNOWN_KIND_OF_TEXT of");
  }

  @Test
  void aFieldThatTheThingDoesNotHaveIsRefusedInTheLinesOwnTerms() {
    assertThat(intake.refusals(line("product", "fr", "'label':'X'")))
        .containsExactly("UNKNOWN_TEXT fields.label");
  }

  @Test
  void aLanguageThatDoesNotExistIsRefused() {
    assertThat(intake.refusals(line("product", "xx-yy-zz-1", "'title':'X'")))
        .contains("INVALID_LOCALE locale");
  }
}
