package dev.vitrine.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Products;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;

/** Attributes that nobody defined. */
@VitrineTest
class NewAttributesTest {

  private final ProductIntake shop;
  private final Snapshot<Attributes> attributes;
  private final String key;

  @Autowired
  NewAttributesTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Products products,
      DatabaseClient database,
      Snapshot<Attributes> attributes) {
    this.shop = new ProductIntake(new TestImport(handlers, transactions), products, database);
    this.attributes = attributes;
    this.key = "n-" + shop.id();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true|BOOLEAN|",
        "12.5|NUMBER|",
        "{'value':280,'unit':'g'}|NUMBER|g",
        "'slim'|TEXT|",
        "{'en':'slim','de':'schmal'}|TEXT|",
        "['slim','long']|TEXT|"
      })
  void theFirstValueDefinesTheAttribute(String value, String kind, String unit) {
    assertThat(take(value)).isEqualTo(LineOutcome.CREATED);
    AttributeDefinition defined = definition().orElseThrow();
    assertThat(defined.kind().name()).isEqualTo(kind);
    assertThat(defined.unit()).isEqualTo(unit);
    assertThat(shop.product().attributes())
        .extracting(attribute -> attribute.key())
        .containsExactly(key);
  }

  @Test
  void itIsShownAndNotFilteredByUntilAMerchantSaysSo() {
    take("true");
    assertThat(definition().orElseThrow())
        .returns(true, AttributeDefinition::visible)
        .returns(false, AttributeDefinition::filterable);
  }

  @Test
  void aValueOfAnotherKindIsRefusedFromThenOn() {
    take("true");
    assertThat(shop.refusals("'attributes':{'%s':'slim'}".formatted(key)))
        .containsExactly("WRONG_KIND attributes." + key);
  }

  @Test
  void aRefusedLineDefinesNothing() {
    shop.take("'status':'ODD','attributes':{'%s':true}".formatted(key));
    assertThat(definition()).isEmpty();
  }

  @Test
  void nullDefinesNothing() {
    assertThat(take("null")).isEqualTo(LineOutcome.CREATED);
    assertThat(definition()).isEmpty();
  }

  private LineOutcome take(String value) {
    return shop.take("'attributes':{'%s':%s}".formatted(key, value));
  }

  private Optional<AttributeDefinition> definition() {
    attributes.refresh().block();
    return attributes.current().named(key);
  }
}
