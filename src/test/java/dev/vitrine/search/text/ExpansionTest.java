package dev.vitrine.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.platform.language.Language;
import dev.vitrine.search.lexicon.Lexicon;
import dev.vitrine.search.merchandising.Synonyms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpansionTest {

  private static final Language ENGLISH = Language.of("en");
  private static final Lexicon LEXICON =
      new Lexicon(
          ENGLISH,
          Map.of("wi-fi", 3, "wi", 3, "fi", 3, "a-a", 1, "a", 90, "aa", 9, "cable", 20),
          true);

  private static List<List<String>> alternatives(String query) {
    List<Term> terms = new QueryReader(ENGLISH, LEXICON::frequency).read(query);
    return new Expansion(LEXICON, new Synonyms(Map.of()))
        .of(terms).stream()
            .flatMap(term -> term.alternatives().stream().map(Alternative::words))
            .toList();
  }

  @Test
  void whatIsWrittenWithAHyphenIsFoundWithoutIt() {
    assertThat(alternatives("wifi")).contains(List.of("wi", "fi"));
  }

  @Test
  void aShortWordIsNotItsLetters() {
    assertThat(alternatives("aa")).containsExactly(List.of("aa"));
  }
}
