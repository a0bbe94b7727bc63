package dev.vitrine.search.lexicon;

import dev.vitrine.platform.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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

  /** Makes a word of a Chinese character that names a thing. */
  private static final String NAMING = "子";

  /** What is not of the kind that it ends with. */
  private static final Set<String> NOT_THEIR_HEAD =
      Set.of("handschuh", "handschuhe", "handschuhen", "flugzeug", "werkzeug", "fahrzeug");

  private final Lexicon lexicon;
  private final boolean asOne;
  private final Endings endings;
  private final Map<String, List<String>> byPart = new HashMap<>();

  private Compounds(Lexicon lexicon, boolean asOne, Endings endings) {
    this.lexicon = lexicon;
    this.asOne = asOne;
    this.endings = endings;
  }

  /**
   * The compounds among words.
   *
   * @param stems the stem of each word
   */
  static Compounds of(
      Language language, Map<String, Integer> counts, Map<String, String> stems, Lexicon lexicon) {
    List<String> words =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    boolean asOne = areWrittenAsOne(language);
    Endings endings =
        new Endings(asOne ? words : List.of(), word -> stems.getOrDefault(word, word));
    Compounds compounds = new Compounds(lexicon, asOne, endings);
    if (compounds.asOne) {
      words.forEach(compounds::add);
      compounds.learn(words);
    } else if ("zh".equals(language.code())) {
      compounds.addHeads(words);
    }
    return compounds;
  }

  /** Chinese words that end with a character, by that: shoes are all that ends with 鞋. */
  private void addHeads(List<String> words) {
    for (String word : words) {
      if (word.codePointCount(0, word.length()) > 1) {
        add(word.substring(word.offsetByCodePoints(word.length(), -1)), word);
      }
    }
  }

  static boolean areWrittenAsOne(Language language) {
    return WRITTEN_AS_ONE.contains(language.code());
  }

  /** Whether it is known as a word that is not of the kind that it ends with. */
  static boolean isWord(String word) {
    return NOT_THEIR_HEAD.contains(word);
  }

  /** Whether the language makes words of words that are a character or two each. */
  static boolean areOfCharacters(Language language) {
    return "ja".equals(language.code());
  }

  private void add(String word) {
    if (!NOT_THEIR_HEAD.contains(word)) {
      parts(word, this::isPart).forEach(part -> add(lexicon.stem(part), word));
    }
  }

  private void add(String stem, String word) {
    List<String> with = byPart.computeIfAbsent(stem, it -> new ArrayList<>());
    if (with.size() < MOST && !with.contains(word)) {
      with.add(word);
    }
  }

  /**
   * What stands behind two words at least is a word, though it stands nowhere alone: a shop of
   * Perlenketten and Halsketten has Ketten.
   */
  private void learn(List<String> words) {
    Map<String, Set<String>> modifiers = new HashMap<>();
    Map<String, List<String>> compounds = new HashMap<>();
    for (String word : words) {
      for (int cut = SURE_PART; cut <= word.length() - SURE_PART; cut++) {
        Optional<String> modifier = modifier(word.substring(0, cut));
        if (modifier.isPresent() && modifier.get().length() >= SURE_PART) {
          String head = lexicon.stem(word.substring(cut));
          modifiers.computeIfAbsent(head, it -> new HashSet<>()).add(modifier.get());
          compounds.computeIfAbsent(head, it -> new ArrayList<>()).add(word);
        }
      }
    }
    modifiers.forEach(
        (head, behind) -> {
          if (behind.size() > 1 && head.length() >= SURE_PART && !lexicon.stands(head)) {
            compounds.getOrDefault(head, List.of()).forEach(word -> add(head, word));
          }
        });
  }

  List<String> with(String word) {
    String part = asOne ? lexicon.stem(word) : head(word);
    List<String> known = byPart.getOrDefault(part, List.of());
    return known.isEmpty() && asOne && !lexicon.stands(word) ? endings.with(part) : known;
  }

  /** What compounds end with, where a word is meant for it and misspelt. */
  Optional<String> correction(String word) {
    return asOne ? endings.correction(lexicon.stem(word)) : Optional.empty();
  }

  /** The longest word that stands by itself and that another begins with; none where none does. */
  Optional<String> begun(String word) {
    return asOne
        ? IntStream.iterate(word.length() - SURE_PART, cut -> cut >= SURE_PART, cut -> cut - 1)
            .mapToObj(cut -> modifier(word.substring(0, cut)))
            .flatMap(Optional::stream)
            .filter(begun -> begun.length() >= SURE_PART)
            .findFirst()
        : Optional.empty();
  }

  /** The character that names a thing: 鞋子 is 鞋. A word that stands somewhere needs none. */
  private String head(String word) {
    boolean named = word.length() == 2 && word.endsWith(NAMING);
    return lexicon.stands(word) ? "" : named ? word.substring(0, 1) : word;
  }

  /**
   * In two parts where that is possible, the last as long as it can be. What stands nowhere may end
   * with any form of a word.
   */
  List<String> parts(String word) {
    if (NOT_THEIR_HEAD.contains(word)) {
      return List.of();
    }
    if (areOfCharacters(lexicon.language())) {
      return characters(word);
    }
    List<String> parts = parts(word, this::isPart);
    return parts.isEmpty() && asOne && !lexicon.stands(word) ? parts(word, this::isHead) : parts;
  }

  /** Of Japanese words of two, such as 革靴, each may be one character. */
  private List<String> characters(String word) {
    return IntStream.range(1, word.length())
        .filter(cut -> isCounted(word.substring(0, cut)) && isCounted(word.substring(cut)))
        .mapToObj(cut -> List.of(word.substring(0, cut), word.substring(cut)))
        .findFirst()
        .orElse(List.of());
  }

  private boolean isCounted(String word) {
    return lexicon.counts().containsKey(word);
  }

  private List<String> parts(String word, Predicate<String> isHead) {
    if (word.length() < (asOne ? SHORTEST : 2 * SHORTEST_PART)) {
      return List.of();
    }
    for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
      String head = word.substring(cut);
      Optional<String> modifier = modifier(word.substring(0, cut));
      if (modifier.isPresent() && isHead.test(head)) {
        return List.of(modifier.get(), head);
      }
    }
    return asOne ? threeParts(word, isHead) : List.of();
  }

  private List<String> threeParts(String word, Predicate<String> isHead) {
    for (int cut = SURE_PART; cut <= word.length() - SHORTEST; cut++) {
      Optional<String> modifier = modifier(word.substring(0, cut));
      List<String> rest = modifier.isPresent() ? parts(word.substring(cut), isHead) : List.of();
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
        || asOne && length >= LONG_PART && lexicon.stands(word);
  }

  private boolean isHead(String word) {
    boolean stands = lexicon.stands(word) || byPart.containsKey(lexicon.stem(word));
    return isPart(word) || word.length() >= SURE_PART && stands;
  }

  /** What stands before another word has often lost its ending: Schul-, Lauf-. */
  private boolean isCut(String word) {
    return word.length() >= SHORTEST_PART
        && ENDINGS.stream().anyMatch(ending -> lexicon.counts().containsKey(word + ending));
  }
}
