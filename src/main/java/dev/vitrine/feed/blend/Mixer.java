package dev.vitrine.feed.blend;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one ranking of what many strategies found. A product's score is the weighted sum of its
 * scores, each as a part of the strategy's highest; its reason is that of the strategy that said
 * most for it. Ties are broken by popularity, then by chance.
 *
 * @param recipe what the feed is made of
 * @param popularity how popular products are; those that are missing are not
 * @param chance an order that says nothing
 */
public record Mixer(Recipe recipe, Map<Long, Double> popularity, Comparator<Long> chance) {

  /** The ranking: every product once. */
  public List<FeedItem> mix(Map<Strategy, List<Candidate>> found) {
    Map<Long, Entry> entries = new HashMap<>();
    recipe
        .weights()
        .forEach((strategy, weight) -> add(strategy, weight, of(strategy, found), entries));
    List<FeedItem> ranking = new ArrayList<>(entries.values().stream().map(Entry::item).toList());
    ranking.sort(order());
    fill(found, ranking);
    return ranking;
  }

  private Comparator<FeedItem> order() {
    return Comparator.comparingDouble(FeedItem::score)
        .thenComparingDouble(item -> popularity.getOrDefault(item.product(), 0.0))
        .reversed()
        .thenComparing(FeedItem::product, chance);
  }

  private static List<Candidate> of(Strategy strategy, Map<Strategy, List<Candidate>> found) {
    return found.getOrDefault(strategy, List.of());
  }

  private static void add(
      Strategy strategy, double weight, List<Candidate> candidates, Map<Long, Entry> entries) {
    double highest = candidates.stream().mapToDouble(Candidate::score).max().orElse(1);
    for (Candidate candidate : candidates) {
      entries
          .computeIfAbsent(candidate.product(), Entry::new)
          .add(strategy, weight * candidate.score() / highest, candidate);
    }
  }

  /** What fills up scores nothing: it stands behind all that was found for the visitor. */
  private void fill(Map<Strategy, List<Candidate>> found, List<FeedItem> ranking) {
    Set<Long> there = new HashSet<>();
    ranking.forEach(item -> there.add(item.product()));
    for (Strategy strategy : recipe.fill()) {
      of(strategy, found).stream()
          .sorted(Comparator.comparingDouble(Candidate::score).reversed())
          .filter(candidate -> there.add(candidate.product()))
          .map(candidate -> filling(strategy, candidate))
          .forEach(ranking::add);
    }
  }

  private static FeedItem filling(Strategy strategy, Candidate candidate) {
    return new FeedItem(candidate.product(), strategy, candidate.reason(), 0, false);
  }

  private static final class Entry {

    private final long product;
    private final List<Voice> voices = new ArrayList<>();

    Entry(long product) {
      this.product = product;
    }

    void add(Strategy strategy, double score, Candidate candidate) {
      voices.add(new Voice(strategy, score, candidate));
    }

    FeedItem item() {
      Voice loudest = voices.stream().max(Comparator.comparingDouble(Voice::score)).orElseThrow();
      double total = voices.stream().mapToDouble(Voice::score).sum();
      return new FeedItem(product, loudest.strategy(), loudest.candidate().reason(), total, false);
    }
  }

  private record Voice(Strategy strategy, double score, Candidate candidate) {}
}
