package dev.vitrine.search.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EndingsTest {

  private final Endings endings =
      new Endings(
          List.of(
              "kapuzenpullover",
              "rundhalspullover",
              "durchmesser",
              "außendurchmesser",
              "regenjacke",
              "terrasse"),
          word -> word);

  @Test
  void whatTwoCompoundsEndWithIsAWord() {
    assertThat(endings.with("pullover"))
        .containsExactlyInAnyOrder("kapuzenpullover", "rundhalspullover");
  }

  @Test
  void whatOneEndsWithIsNone() {
    assertThat(endings.with("jacke")).isEmpty();
  }

  @Test
  void compoundsOfOneAnotherAreOne() {
    assertThat(endings.with("messer")).isEmpty();
  }

  @Test
  void aWordIsNotMadeOfAFewLetters() {
    assertThat(endings.with("over")).isEmpty();
    assertThat(endings.with("rasse")).isEmpty();
  }

  @Test
  void oneMistakeIsPutRight() {
    assertThat(endings.correction("pulover")).contains("pullover");
    assertThat(endings.correction("jake")).isEmpty();
  }
}
