package dev.vitrine.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Global ids. */
class GlobalIdTest {

  @Test
  void anIdIsReadBackAsItWasWritten() {
    GlobalId id = GlobalId.of("ProductVariant", 1234567890123L);
    assertThat(GlobalId.parse(id.encoded())).hasValue(id);
  }

  @Test
  void anIdNeedsNoEscapingInUrls() {
    assertThat(GlobalId.of("Product", 42).encoded()).matches("[A-Za-z0-9_-]+");
  }

  /** Garbage; "x"; ":1"; "A:"; "A:b"; "A:1" with padding; "A:01", another spelling of "A:1". */
  @ParameterizedTest
  @ValueSource(strings = {"", "%%%", "eA", "OjE", "QTo", "QTpi", "QTox=", "QTowMQ"})
  void whatIsNoIdIsNotRead(String text) {
    assertThat(GlobalId.parse(text)).isEmpty();
  }
}
