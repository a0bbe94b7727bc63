package dev.vitrine.search.lexicon;

import dev.vitrine.platform.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes compounds apart into words that the shop knows: of any language that writes them as one
 * word, without a dictionary of it.
 */
final class Compounds {

  private static final Set<String> WRITTEN_AS_ONE =
      Set.of("de", "nl", "sv", "da", "nb", "fi", "hu");
  private static final List<String> LINKS =
      List.of("", "s", "es", "n", "en", "er", "e", "ns", "ens");
  private static final int SHORTEST_PART = 3;
  private static final int SURE_PART = 4;
  private static final int LONG_PART = 6;
  private static final List<String> ENDINGS = List.of("e", "n", "en");
  private static final int SHORTEST = 7;
  private static final int MOST = 30;

  /** What is not of the kind that it ends with. */
  private static final Set<String> NOT_THEIR_HEAD =
      Set.of("handschuh", "handschuhe", "handschuhen", "flugzeug", "werkzeug", "fahrzeug");

  private final Lexicon lexicon;
  private final boolean asOne;
  private final Map<String, List<String>> byPart = new HashMap<>();

  private Compounds(Lexicon lexicon, boolean asOne) {
    this.lexicon = lexicon;
    this.asOne = asOne;
  }

  static Compounds of(Language language, Map<String, Integer> counts, Lexicon lexicon) {
    Compounds compounds = new Compounds(lexicon, areWrittenAsOne(language));
    if (compounds.asOne) {
      counts.entrySet().stream()
          .sorted(Comparator.comparing((Map.Entry<String, Integer> it) -> it.getValue()).reversed())
          .map(Map.Entry::getKey)
          .forEach(compounds::add);
    }
    return compounds;
  }

  static boolean areWrittenAsOne(Language language) {
    return WRITTEN_AS_ONE.contains(language.code());
  }

  private void add(String word) {
    if (!NOT_THEIR_HEAD.contains(word)) {
      for (String part : parts(word)) {
        List<String> with = byPart.computeIfAbsent(lexicon.stem(part), stem -> new ArrayList<>());
        if (with.size() < MOST) {
          with.add(word);
        }
      }
    }
  }

  List<String> with(String word) {
    return byPart.getOrDefault(lexicon.stem(word), List.of());
  }

  /** In two parts where that is possible, the last as long as it can be. */
  List<String> parts(String word) {
    if (word.length() < (asOne ? SHORTEST : 2 * SHORTEST_PART)) {
      return List.of();
    }
    for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
      String head = word.substring(cut);
      Optional<String> modifier = modifier(word.substring(0, cut));
      if (modifier.isPresent() && isPart(head)) {
        return List.of(modifier.get(), head);
      }
    }
    return asOne ? threeParts(word) : List.of();
  }

  private List<String> threeParts(String word) {
    for (int cut = SURE_PART; cut <= word.length() - SHORTEST; cut++) {
      Optional<String> modifier = modifier(word.substring(0, cut));
      List<String> rest = modifier.isPresent() ? parts(word.substring(cut)) : List.of();
      if (modifier.isPresent() && rest.size() == 2) {
        return List.of(modifier.get(), rest.getFirst(), rest.getLast());
      }
    }
    return List.of();
  }

  /** The word that stands before another, without what links them. */
  private Optional<String> modifier(String begun) {
    return (asOne ? LINKS : List.of(""))
        .stream()
            .filter(begun::endsWith)
            .map(link -> begun.substring(0, begun.length() - link.length()))
            .filter(word -> isPart(word) || asOne && isCut(word))
            .findFirst();
  }

  /** A word that stands by itself somewhere; a long one may do so in another form. */
  private boolean isPart(String word) {
    int length = word.length();
    int count = lexicon.counts().getOrDefault(word, 0);
    return length >= SURE_PART && count > 0
        || length >= SHORTEST_PART && count >= SURE_PART
        || asOne && length >= LONG_PART && lexicon.knows(word);
  }

  /** What stands before another word has often lost its ending: Schul-, Lauf-. */
  private boolean isCut(String word) {
    return word.length() >= SHORTEST_PART
        && ENDINGS.stream().anyMatch(ending -> lexicon.counts().containsKey(word + ending));
  }
}
