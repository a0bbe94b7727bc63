package dev.vitrine.platform.graphql;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import graphql.GraphQLContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What the API says to people, in their language. Texts are ICU message patterns with named
 * arguments in {@code classpath:messages/<feature>_<locale>.properties} (UTF-8); a file without a
 * locale holds English, which every key must have.
 */
@Component
public final class Messages {

  private static final Locale LAST_RESORT = Locale.ENGLISH;
  private static final int LONGEST_HEADER = 500;

  private final Map<Locale, Map<String, String>> patterns;

  /** Reads every bundle on the class path, and each language's formatting rules with them. */
  public Messages() {
    this.patterns = MessageBundles.load(Messages.class.getClassLoader());
    patterns.keySet().forEach(locale -> fill("{n}", locale, Map.of("n", 1)));
  }

  /** The languages that there are texts in. */
  public Set<Locale> locales() {
    return Collections.unmodifiableSet(patterns.keySet());
  }

  /** The language that the caller of an operation is spoken to in. */
  public static Locale locale(GraphQLContext context) {
    return context.getOrDefault(Locale.class, LAST_RESORT);
  }

  /** The language that a request's {@code Accept-Language} likes best of those that there are. */
  public Locale negotiate(HttpHeaders headers) {
    String wanted = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
    return wanted == null ? LAST_RESORT : nearest(wanted).orElse(LAST_RESORT);
  }

  /**
   * The language that is liked best of those that there are.
   *
   * @param wanted a BCP 47 tag, or several as {@code Accept-Language} lists them
   * @return empty when there is none of them, or the list cannot be read
   */
  public Optional<Locale> nearest(String wanted) {
    if (wanted.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(wanted);
      return Optional.ofNullable(Locale.lookup(ranges, patterns.keySet()));
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }

  /** A text without arguments. */
  public String format(Locale locale, String key) {
    return format(locale, key, Map.of());
  }

  /**
   * A text in the nearest language that has it, at last in English.
   *
   * @param key the text's key; one that no bundle knows is itself the text
   * @param arguments the pattern's arguments by name
   */
  public String format(Locale locale, String key, Map<String, ?> arguments) {
    for (Locale candidate = locale; candidate != null; candidate = parent(candidate)) {
      String pattern = patterns.getOrDefault(candidate, Map.of()).get(key);
      if (pattern != null) {
        return fill(pattern, candidate, arguments);
      }
    }
    return key;
  }

  private static @Nullable Locale parent(Locale locale) {
    if (locale.equals(LAST_RESORT)) {
      return null;
    }
    ULocale fallback = ULocale.forLocale(locale).getFallback();
    return fallback == null || fallback.getName().isEmpty() ? LAST_RESORT : fallback.toLocale();
  }

  private static String fill(String pattern, Locale locale, Map<String, ?> arguments) {
    return new MessageFormat(pattern, locale).format(new HashMap<>(arguments));
  }
}
