package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeySlugTest {

  private static Map<String, String> settled(Map<String, String> slugs, boolean isTitled) {
    return KeySlug.settled(slugs, "AB 1", isTitled, () -> Optional.of("ab-1"));
  }

  @Test
  void whatHasNoSlugHasTheOneOfItsKey() {
    assertThat(settled(Map.of(), false)).isEqualTo(Map.of("und", "ab-1"));
  }

  @Test
  void itGoesWhenThereIsAnother() {
    assertThat(settled(Map.of("und", "ab-1", "en", "lamp"), false)).isEqualTo(Map.of("en", "lamp"));
  }

  @Test
  void aloneItStays() {
    assertThat(settled(Map.of("und", "ab-1"), false)).isEqualTo(Map.of("und", "ab-1"));
  }

  @Test
  void aSlugThatAMerchantGaveForEveryLanguageStays() {
    Map<String, String> slugs = Map.of("und", "given", "en", "lamp");
    assertThat(settled(slugs, false)).isEqualTo(slugs);
  }

  @Test
  void whatATitleForEveryLanguageMadeStays() {
    Map<String, String> slugs = Map.of("und", "ab-1", "en", "lamp");
    assertThat(settled(slugs, true)).isEqualTo(slugs);
  }
}
