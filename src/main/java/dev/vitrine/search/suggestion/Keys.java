package dev.vitrine.search.suggestion;

import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text may begin with as somebody types it: its letters without marks, from each of its
 * words on; Japanese as it is read, in kana; Chinese in pinyin and by its initials; Korean letter
 * by letter, before syllables are whole; Arabic with its article and without.
 */
final class Keys {

  private static final int LONGEST = 60;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s'’\\-_]+");

  private static final Pattern PINYIN = Pattern.compile("[a-z]+( [a-z]+)+");

  /** As {@link #typed} writes it. */
  private static final String ARTICLE = "\u0627\u0644";

  private Keys() {}

  /** As it is typed. */
  static String typed(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(folded.length());
    folded.codePoints().filter(it -> !isMark(it)).map(Keys::folded).forEach(key::appendCodePoint);
    return BETWEEN_WORDS.matcher(key.toString().strip()).replaceAll(" ");
  }

  /**
   * What may be meant by what is typed, as it is typed first: Japanese without the letters that are
   * no kana yet, pinyin without spaces, Arabic without its article.
   */
  static Set<String> meant(String text, Language language) {
    String typed = typed(text);
    Set<String> meant = new LinkedHashSet<>(List.of(typed));
    switch (language.code()) {
      case "ja" ->
          Kana.soFar(text.toLowerCase(Locale.ROOT).strip()).map(Keys::typed).ifPresent(meant::add);
      case "zh", "zh-Hant" -> spelled(typed).ifPresent(meant::add);
      case "ar" -> withoutArticle(typed).ifPresent(meant::add);
      default -> {}
    }
    return meant;
  }

  private static Optional<String> spelled(String typed) {
    return PINYIN.matcher(typed).matches() ? Optional.of(typed.replace(" ", "")) : Optional.empty();
  }

  /** A word that is hardly more than the article begins so by itself. */
  private static Optional<String> withoutArticle(String key) {
    return key.startsWith(ARTICLE) && key.length() > 2 * ARTICLE.length()
        ? Optional.of(key.substring(ARTICLE.length()))
        : Optional.empty();
  }

  /** Vowel marks and accents; the voicing of kana tells words apart. */
  private static boolean isMark(int character) {
    boolean voicing = character == 0x3099 || character == 0x309a;
    return !voicing && Character.getType(character) == Character.NON_SPACING_MARK
        || character == 0x0640;
  }

  /** Katakana are hiragana; Arabic's forms of alef, yeh and teh are one. */
  private static int folded(int character) {
    if (character >= 0x30a1 && character <= 0x30f6) {
      return character - 0x60;
    }
    return switch (character) {
      case 0x0622, 0x0623, 0x0625, 0x0671 -> 0x0627;
      case 0x0649, 0x06cc -> 0x064a;
      case 0x0629 -> 0x0647;
      default -> character;
    };
  }

  /** Everything that it may begin with. */
  static Set<String> of(String text, Language language) {
    Set<String> keys = new LinkedHashSet<>();
    List<Word> words = language.words(text);
    words.forEach(word -> keys.add(shortened(typed(text.substring(word.start())))));
    keys.add(shortened(typed(text)));
    switch (language.code()) {
      case "ja" -> readings(words, keys);
      case "zh", "zh-Hant" -> pinyin(text, keys);
      case "ar" -> keys.addAll(keys.stream().flatMap(it -> withoutArticle(it).stream()).toList());
      default -> {}
    }
    keys.remove("");
    return keys;
  }

  private static void readings(List<Word> words, Set<String> keys) {
    for (int from = 0; from < words.size(); from++) {
      keys.add(
          shortened(
              typed(
                  words.subList(from, words.size()).stream()
                      .map(word -> word.reading() == null ? word.text() : word.reading())
                      .collect(Collectors.joining()))));
    }
  }

  private static void pinyin(String text, Set<String> keys) {
    if (text.codePoints()
        .noneMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.HAN)) {
      return;
    }
    List<String> syllables =
        text.codePoints()
            .filter(Character::isLetterOrDigit)
            .mapToObj(Character::toString)
            .map(Pinyin::of)
            .toList();
    keys.add(shortened(String.join("", syllables)));
    keys.add(
        shortened(
            syllables.stream()
                .filter(it -> !it.isEmpty())
                .map(it -> it.substring(0, 1))
                .collect(Collectors.joining())));
  }

  private static String shortened(String key) {
    return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
  }
}
