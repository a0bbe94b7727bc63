package dev.vitrine.market;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One text in several languages.
 *
 * @param byLocale the words by BCP 47 tag
 */
public record LocalizedText(@JsonValue Map<String, String> byLocale) {

  /** The tag of words that hold in every language. */
  public static final String EVERY_LANGUAGE = "und";

  /** A text that nobody wrote. */
  public static final LocalizedText NONE = new LocalizedText(Map.of());

  /** Takes the words by BCP 47 tag. */
  @JsonCreator
  public LocalizedText {}

  /** Whether nobody wrote it in any language. */
  public boolean isEmpty() {
    return byLocale.isEmpty();
  }

  /**
   * The words in the first locale of the chain that has them, else in any; null when there are
   * none.
   */
  public @Nullable Text in(LocaleChain chain) {
    return chain.pick(byLocale);
  }

  /** As {@link #in}, with words to fall back on that belong to no language. */
  public Text in(LocaleChain chain, String otherwise) {
    Text found = in(chain);
    return found == null ? Text.of(otherwise) : found;
  }
}
