package dev.vitrine.catalog.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.AttributeDefinition.Kind;
import dev.vitrine.market.Texts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributeStateTest {

  @Test
  void whatBecomesLikeAnOptionIsFoundOtherwise() {
    assertThat(called("Colour").isFoundOtherwise(called("Look"))).isTrue();
    assertThat(called("Look").isFoundOtherwise(called("Colour"))).isTrue();
  }

  @Test
  void anotherLabelAloneChangesNothing() {
    assertThat(called("Appearance").isFoundOtherwise(called("Look"))).isFalse();
  }

  private static AttributeState called(String label) {
    Texts texts = new Texts(Map.of("en", Map.of("label", label)));
    return new AttributeState("a-1", Kind.TEXT, null, true, true, true, 0, texts, Map.of());
  }
}
