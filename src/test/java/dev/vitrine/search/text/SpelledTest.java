package dev.vitrine.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.platform.language.Language;
import dev.vitrine.search.lexicon.Lexicon;
import dev.vitrine.search.merchandising.Synonyms;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpelledTest {

  private static final Language GERMAN = Language.of("de");
  private static final Lexicon LEXICON = new Lexicon(GERMAN, Map.of("büro", 3, "kleid", 5), true);

  private static @Nullable String spelled(String query, Predicate<Term> left) {
    List<Term> terms = new QueryReader(GERMAN, LEXICON::frequency).read(query);
    return Spelled.of(query, terms, left, LEXICON, new Synonyms(Map.of())).text();
  }

  @Test
  void whatStandsNowhereIsPutRight() {
    assertThat(spelled("kleed für euro", term -> false)).isEqualTo("kleid für büro");
  }

  @Test
  void whatIsUnderstoodOtherwiseIsLeft() {
    assertThat(spelled("kleed für euro", term -> term.text().equals("euro")))
        .isEqualTo("kleid für euro");
  }
}
