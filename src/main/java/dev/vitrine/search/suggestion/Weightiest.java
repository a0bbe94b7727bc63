package dev.vitrine.search.suggestion;

import dev.vitrine.search.suggestion.Prefixes.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the weightiest of many things, each once; of equals those that came first.
 *
 * @param <T> a thing
 */
final class Weightiest<T> {

  private final int most;
  private final List<Named<T>> kept = new ArrayList<>();

  Weightiest(int most) {
    this.most = most;
  }

  void add(Named<T> candidate) {
    if (kept.size() == most && candidate.weight() <= kept.getLast().weight()) {
      return;
    }
    if (kept.stream().anyMatch(it -> it.thing().equals(candidate.thing()))) {
      return;
    }
    kept.add(place(candidate.weight()), candidate);
    if (kept.size() > most) {
      kept.removeLast();
    }
  }

  /** Behind everything that weighs as much. */
  private int place(double weight) {
    int place = kept.size();
    while (place > 0 && kept.get(place - 1).weight() < weight) {
      place--;
    }
    return place;
  }

  List<T> things() {
    return kept.stream().map(Named::thing).toList();
  }
}
