package dev.vitrine.feed.blend;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Reason;
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
    List<Entry> inOrder = new ArrayList<>(entries.values());
    inOrder.forEach(entry -> entry.popular = popularity.getOrDefault(entry.product, 0.0));
    inOrder.sort(this::compare);
    List<FeedItem> ranking = new ArrayList<>(inOrder.size());
    inOrder.forEach(entry -> ranking.add(entry.item()));
    fill(found, ranking);
    return ranking;
  }

  private int compare(Entry one, Entry other) {
    int byScore = Double.compare(other.total, one.total);
    int known = byScore == 0 ? Double.compare(other.popular, one.popular) : byScore;
    return known == 0 ? chance.compare(one.product, other.product) : known;
  }

  private static List<Candidate> of(Strategy strategy, Map<Strategy, List<Candidate>> found) {
    return found.getOrDefault(strategy, List.of());
  }

  private static void add(
      Strategy strategy, double weight, List<Candidate> candidates, Map<Long, Entry> entries) {
    double highest = candidates.stream().mapToDouble(Candidate::score).max().orElse(1);
    for (Candidate candidate : candidates) {
      double score = weight * candidate.score() / highest;
      entries.merge(candidate.product(), new Entry(strategy, score, candidate), Entry::and);
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
    private Strategy loudest;
    private Reason reason;
    private double most;
    private double total;
    private double popular;

    Entry(Strategy strategy, double score, Candidate candidate) {
      this.product = candidate.product();
      this.loudest = strategy;
      this.reason = candidate.reason();
      this.most = score;
      this.total = score;
    }

    Entry and(Entry other) {
      if (other.isHeardOver(this)) {
        most = other.most;
        loudest = other.loudest;
        reason = other.reason;
      }
      total += other.total;
      return this;
    }

    private boolean isHeardOver(Entry other) {
      return other.loudest != Strategy.DUE_AGAIN
          && (loudest == Strategy.DUE_AGAIN || most > other.most);
    }

    FeedItem item() {
      return new FeedItem(product, loudest, reason, total, false);
    }
  }
}
