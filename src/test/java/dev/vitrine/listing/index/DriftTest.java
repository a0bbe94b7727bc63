package dev.vitrine.listing.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DriftTest {

  @Test
  void tellsWhatIsMissingStaleAndOrphaned() {
    Map<Long, String> expected = Map.of(1L, "a", 2L, "b", 3L, "c");
    Map<Long, String> found = Map.of(1L, "a", 2L, "x", 4L, "d");

    assertThat(Drift.between(expected, found))
        .isEqualTo(new Drift(Set.of(3L), Set.of(2L), Set.of(4L)));
  }

  @Test
  void isNoneWhereAllAgrees() {
    assertThat(Drift.between(Map.of(1L, "a"), Map.of(1L, "a")).isNone()).isTrue();
  }
}
