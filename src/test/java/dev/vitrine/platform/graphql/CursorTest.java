package dev.vitrine.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cursors. */
class CursorTest {

  private static final long SCOPE = Cursor.scope("category:5 sort:PRICE_ASC");

  @Test
  void valuesAreReadBackAsTheyWereWritten() {
    List<Object> values =
        Arrays.asList(1L, Long.MIN_VALUE, 0.1, true, false, null, "日本語", new BigDecimal("1.50"));
    assertThat(Cursor.decode(SCOPE, Cursor.encode(SCOPE, values))).isEqualTo(values);
  }

  @Test
  void theScopeIsTheSameOnEveryInstance() {
    assertThat(SCOPE).isEqualTo(1051091280312239769L);
  }

  @Test
  void aCursorOfAnotherScopeIsAMismatch() {
    String cursor = Cursor.encode(Cursor.scope("other"), List.of(1L));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Cursor.decode(SCOPE, cursor))
        .extracting(Refused::code)
        .isEqualTo("CURSOR_MISMATCH");
  }

  @Test
  void aCursorChangedAnywhereIsRefused() {
    char[] cursor = Cursor.encode(SCOPE, List.of("title", 7L)).toCharArray();
    for (int i = 0; i < cursor.length - 1; i++) {
      char[] changed = cursor.clone();
      changed[i] = changed[i] == 'A' ? 'B' : 'A';
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> Cursor.decode(SCOPE, new String(changed)));
    }
  }

  @Test
  void noiseIsRefused() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      byte[] noise = new byte[random.nextInt(60)];
      random.nextBytes(noise);
      String text = java.util.Base64.getUrlEncoder().encodeToString(noise);
      assertThatExceptionOfType(Refused.class).isThrownBy(() -> Cursor.decode(SCOPE, text));
    }
  }
}
