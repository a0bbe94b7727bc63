package dev.vitrine.search.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.platform.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static final Language ENGLISH = Language.of("en");
  private static final Meaning SPICE = category(1, "Pepper");
  private static final Meaning VEGETABLE = category(2, "Peppers");
  private static final Meaning COLOUR =
      new Meaning(new Filter.AttributeIs("color", "pepper"), "Peppery");

  private final Phrases phrases = new Phrases(ENGLISH);

  private static Meaning category(long id, String title) {
    return new Meaning(new Filter.CategoryIs(id), title);
  }

  private void add(Meaning... meanings) {
    List.of(meanings).forEach(it -> phrases.add(it.label(), it));
  }

  private List<Meaning> of(String query) {
    return phrases.of(ENGLISH.words(query));
  }

  @Test
  void aFormOfACategorysNameStandsForIt() {
    add(VEGETABLE);
    assertThat(of("pepper")).containsExactly(VEGETABLE);
  }

  @Test
  void ofCategoriesThatShareAStemTheOneIsMeantThatIsCalledJustSo() {
    add(SPICE, VEGETABLE);
    assertThat(of("pepper")).containsExactly(SPICE);
    assertThat(of("PEPPERS")).containsExactly(VEGETABLE);
  }

  @Test
  void wordsOfTheSameStemAreDoubtfulUnlessTheyAreAFormOfTheName() {
    Phrases arabic = new Phrases(Language.of("ar"));
    arabic.add("زيتي", new Meaning(new Filter.OptionIs("color", "olive"), "زيتي"));
    assertThat(arabic.of(Language.of("ar").words("زيت"))).isNotEmpty();
    assertThat(arabic.isForm(Language.of("ar").words("زيت"))).isFalse();
    assertThat(arabic.isForm(Language.of("ar").words("زيتي"))).isTrue();
    add(SPICE);
    assertThat(phrases.isForm(ENGLISH.words("peppers"))).isTrue();
  }

  @Test
  void categoriesOfOneNameAreAllMeant() {
    Meaning other = category(3, "Pepper");
    add(SPICE, other);
    assertThat(of("pepper")).containsExactly(SPICE, other);
  }

  @Test
  void anAttributeMayBeMeantBesideTheCategoryOfThatName() {
    phrases.add("Pepper", COLOUR);
    add(SPICE, VEGETABLE);
    assertThat(of("pepper")).containsExactly(COLOUR, SPICE);
  }

  @Test
  void anotherLanguageHoldsOnlyWhereTheOwnHasNothing() {
    phrases.borrow("Pepper", category(4, "Pepper"));
    assertThat(of("pepper")).hasSize(1);
    add(VEGETABLE);
    assertThat(of("pepper")).containsExactly(VEGETABLE);
  }
}
