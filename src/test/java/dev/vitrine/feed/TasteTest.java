package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.listing.shelf.OnShelf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TasteTest {

  private static Met met(long product, EventKind kind) {
    return new Met(product, kind, Instant.EPOCH);
  }

  private static OnShelf of(long product, String... tokens) {
    return OnShelf.of(product, List.of(tokens), List.of(), false);
  }

  @Test
  void theTraitsOfWhatWasBoughtCountMoreThanThoseOfWhatWasSeen() {
    Taste taste =
        Taste.of(
            List.of(met(1, EventKind.PRODUCT_VIEWED), met(2, EventKind.PURCHASED)),
            Map.of(1L, of(1, "a:color=red"), 2L, of(2, "a:color=blue")));
    assertThat(taste.weights()).containsOnlyKeys("a:color=blue", "a:color=red");
    assertThat(taste.weights().get("a:color=blue")).isEqualTo(1);
    assertThat(taste.weights().get("a:color=red")).isLessThan(0.5);
  }

  @Test
  void whatIsNoTraitIsNoTaste() {
    Taste taste =
        Taste.of(List.of(met(1, EventKind.PURCHASED)), Map.of(1L, of(1, "s:available", "s:new")));
    assertThat(taste.isNone()).isTrue();
  }

  @Test
  void aProductHasAsMuchOfATasteAsItsTraitsWeigh() {
    Taste taste = new Taste(Map.of("a:color=red", 1.0, "b:7", 0.5), Map.of());
    assertThat(taste.in(of(1, "a:color=red", "b:7", "s:new"))).isEqualTo(1.5);
  }

  @Test
  void whatAVisitorSaysIsAddedToWhatTheyDo() {
    Taste done = new Taste(Map.of("a:color=red", 1.0), Map.of());
    Taste told = new Taste(Map.of("a:color=red", 1.0, "a:fit=slim", 1.0), Map.of());
    assertThat(done.and(told).weights()).isEqualTo(Map.of("a:color=red", 1.0, "a:fit=slim", 0.5));
  }

  @Test
  void whatIsDislikedSpeaksAgainstAProductUnlessMoreSpeaksForIt() {
    Taste taste = Taste.of(Map.of("a:color=black", -2.0, "a:color=red", 1.0, "b:7", 1.0));
    assertThat(taste.weights()).containsOnlyKeys("a:color=red", "b:7");
    assertThat(taste.isAgainst(of(1, "a:color=black"))).isTrue();
    assertThat(taste.isAgainst(of(2, "a:color=black", "a:color=red", "b:7"))).isFalse();
    assertThat(taste.isAgainst(of(3, "a:color=red"))).isFalse();
    assertThat(taste.isAgainst(of(4, "a:color=blue"))).isFalse();
  }

  @Test
  void whatAVisitorDoesTakesNothingBackOfWhatTheyDislike() {
    Taste done = new Taste(Map.of("a:color=black", 1.0), Map.of());
    Taste told = Taste.of(Map.of("a:fit=slim", -1.0));
    assertThat(done.and(told).against()).isEqualTo(Map.of("a:fit=slim", 1.0));
  }
}
