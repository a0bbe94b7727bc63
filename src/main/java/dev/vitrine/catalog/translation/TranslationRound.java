package dev.vitrine.catalog.translation;

import dev.vitrine.platform.intake.LineOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Translations of things of one kind, no two of the same thing: handlers take only one line about a
 * thing at a time.
 */
record TranslationRound(TextOwner owner, List<Translation> translations) {

  /** Rounds such that translations of the same thing keep their order. */
  static Collection<TranslationRound> of(List<Translation> translations) {
    Map<Turn, TranslationRound> rounds = new LinkedHashMap<>();
    Map<Thing, Integer> turns = new HashMap<>();
    for (Translation translation : translations) {
      Thing thing = new Thing(translation.owner(), translation.key());
      int number = turns.merge(thing, 1, Integer::sum);
      rounds
          .computeIfAbsent(
              new Turn(translation.owner(), number),
              turn -> new TranslationRound(turn.owner(), new ArrayList<>()))
          .translations()
          .add(translation);
    }
    return rounds.values();
  }

  /**
   * What became of each translation.
   *
   * @param found those whose thing exists
   * @param ofFound what became of these, in their order
   */
  Map<Translation, LineOutcome> outcomes(List<Translation> found, List<LineOutcome> ofFound) {
    Map<Translation, LineOutcome> outcomes = new HashMap<>();
    translations.forEach(translation -> outcomes.put(translation, translation.notFound()));
    for (int i = 0; i < found.size(); i++) {
      outcomes.put(found.get(i), found.get(i).inOwnTerms(ofFound.get(i)));
    }
    return outcomes;
  }

  private record Thing(TextOwner owner, String key) {}

  private record Turn(TextOwner owner, int number) {}
}
