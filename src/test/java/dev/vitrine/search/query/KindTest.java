package dev.vitrine.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.listing.query.TellingTraits.Found;
import dev.vitrine.listing.query.TellingTraits.Trait;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindTest {

  private static final Trait LAYOUT = new Trait("a:layout", 80, 100);
  private static final Trait COLOUR = new Trait("a:colour", 90, 9_000);
  private static final Trait COVER = new Trait("t:cover", 9, 9);

  private static final Kind KEYBOARD =
      Kind.of(new Found(100, 10_000, List.of(COLOUR, COVER, LAYOUT)));

  @Test
  void whatMostHaveInCommonAndOthersHaveNotTellsMost() {
    assertThat(KEYBOARD.inOrder().getFirst().getKey()).isEqualTo("a:layout");
  }

  @Test
  void whatEverythingHasTellsNothing() {
    assertThat(KEYBOARD.traits()).doesNotContainKey("a:colour");
  }

  @Test
  void allThatIsToldAddsUpToOne() {
    assertThat(KEYBOARD.traits().values().stream().mapToDouble(it -> it).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void fewTitlesTellNothing() {
    assertThat(Kind.of(new Found(10, 10_000, List.of(new Trait("a:layout", 10, 10)))))
        .isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void eachOfSeveralWordsHasTheSameSay() {
    Kind mouse = new Kind(java.util.Map.of("a:buttons", 1.0));
    assertThat(Kind.of(List.of(KEYBOARD, mouse, Kind.UNKNOWN)).traits())
        .containsEntry("a:buttons", 0.5);
  }
}
