package dev.vitrine.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationNamesTest {

  private final OperationNames names = new OperationNames();

  @Test
  void aNameIsToldAsItIs() {
    assertThat(names.bounded("ProductPage")).isEqualTo("ProductPage");
    assertThat(names.bounded(null)).isEqualTo("anonymous");
  }

  @Test
  void nobodyFillsTheMetricsWithNames() {
    IntStream.range(0, 500).forEach(i -> names.bounded("Name" + i));
    assertThat(names.bounded("OneMore")).isEqualTo("other");
    assertThat(names.bounded("Name7")).isEqualTo("Name7");
  }

  @Test
  void aNameThatIsTooLongIsNotTold() {
    assertThat(names.bounded("A".repeat(101))).isEqualTo("other");
  }
}
