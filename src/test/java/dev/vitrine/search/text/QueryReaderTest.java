package dev.vitrine.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.platform.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryReaderTest {

  private static List<Term> read(String query) {
    return new QueryReader(Language.of("en"), word -> 1).read(query);
  }

  @Test
  void aMeasureIsOneTermOfAllItsUnits() {
    List<Term> terms = read("laptop 15.6 inch");
    assertThat(terms).hasSize(2);
    assertThat(terms.getLast().codes()).contains("15.6in", "39.6cm").doesNotHaveDuplicates();
  }

  @Test
  void aMeasureIsAlsoFoundAsItWasTyped() {
    assertThat(read("laptop 15.6 inch").getLast().alternatives())
        .extracting(Alternative::words)
        .containsExactly(List.of("15.6", "inch"));
  }
}
