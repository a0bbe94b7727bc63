package dev.vitrine.listing.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortKeysTest {

  @Test
  void germanSortsUmlautsWithTheirVowels() {
    assertThat(sorted("de", "Zelt", "Ärmel", "Apfel", "Öl", "Ofen"))
        .containsExactly("Apfel", "Ärmel", "Ofen", "Öl", "Zelt");
  }

  @Test
  void swedishSortsThemBehindTheAlphabet() {
    assertThat(sorted("sv", "Zelt", "Ärmel", "Apfel")).containsExactly("Apfel", "Zelt", "Ärmel");
  }

  @Test
  void capitalsDoNotSortFirst() {
    assertThat(sorted("en", "Zebra", "apple", "Banana"))
        .containsExactly("apple", "Banana", "Zebra");
  }

  @Test
  void aLongTitleKeepsItsPlace() {
    String prefix = "a".repeat(50);

    assertThat(sorted("en", prefix + "z", prefix + "b"))
        .containsExactly(prefix + "b", prefix + "z");
  }

  private static List<String> sorted(String locale, String... titles) {
    return List.of(titles).stream()
        .sorted(Comparator.comparing(title -> SortKeys.of(title, locale)))
        .toList();
  }
}
