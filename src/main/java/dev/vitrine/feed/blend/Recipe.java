package dev.vitrine.feed.blend;

import static dev.vitrine.feed.Strategy.ADVISER;
import static dev.vitrine.feed.Strategy.BOUGHT_TOGETHER;
import static dev.vitrine.feed.Strategy.COMPLEMENTARY;
import static dev.vitrine.feed.Strategy.DUE_AGAIN;
import static dev.vitrine.feed.Strategy.FRIENDS;
import static dev.vitrine.feed.Strategy.INTEREST;
import static dev.vitrine.feed.Strategy.NEW;
import static dev.vitrine.feed.Strategy.NEW_FOR_YOU;
import static dev.vitrine.feed.Strategy.POPULAR;
import static dev.vitrine.feed.Strategy.RECENTLY_VIEWED;
import static dev.vitrine.feed.Strategy.SIMILAR;
import static dev.vitrine.feed.Strategy.SOUGHT;
import static dev.vitrine.feed.Strategy.TASTE;
import static dev.vitrine.feed.Strategy.TRENDING;
import static dev.vitrine.feed.Strategy.VIEWED_THEN_BOUGHT;
import static java.util.Map.entry;

import dev.vitrine.feed.Placement;
import dev.vitrine.feed.Strategy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a feed is made of.
 *
 * @param weights how much each strategy has to say, where its favourite scores 1
 * @param fill strategies whose things follow in turn when the others have nothing more
 */
public record Recipe(Map<Strategy, Double> weights, List<Strategy> fill) {

  private static final List<Strategy> KNOWN_TO_ALL = List.of(TRENDING, POPULAR, NEW);

  /** The recipe of a placement for which the merchant wrote none. */
  public static Recipe of(Placement placement) {
    return switch (placement) {
      case HOME ->
          new Recipe(
              Map.ofEntries(
                  entry(INTEREST, 1.0),
                  entry(DUE_AGAIN, 0.8),
                  entry(TASTE, 0.4),
                  entry(SOUGHT, 0.5),
                  entry(NEW_FOR_YOU, 0.35),
                  entry(FRIENDS, 0.3),
                  entry(TRENDING, 0.25),
                  entry(POPULAR, 0.2),
                  entry(NEW, 0.15),
                  entry(RECENTLY_VIEWED, 0.1),
                  entry(ADVISER, 1.0)),
              KNOWN_TO_ALL);
      case PRODUCT ->
          new Recipe(
              Map.of(
                  BOUGHT_TOGETHER,
                  1.0,
                  VIEWED_THEN_BOUGHT,
                  0.6,
                  SIMILAR,
                  0.6,
                  COMPLEMENTARY,
                  0.5,
                  INTEREST,
                  0.3),
              KNOWN_TO_ALL);
      case CART ->
          new Recipe(
              Map.of(BOUGHT_TOGETHER, 1.0, COMPLEMENTARY, 0.8, DUE_AGAIN, 0.6, INTEREST, 0.3),
              KNOWN_TO_ALL);
      case AFTER_PURCHASE ->
          new Recipe(
              Map.of(COMPLEMENTARY, 1.0, BOUGHT_TOGETHER, 0.7, INTEREST, 0.4, NEW_FOR_YOU, 0.3),
              KNOWN_TO_ALL);
      case SHOWROOM ->
          new Recipe(
              Map.of(
                  ADVISER,
                  1.0,
                  TASTE,
                  1.0,
                  NEW_FOR_YOU,
                  0.6,
                  INTEREST,
                  0.6,
                  SOUGHT,
                  0.4,
                  FRIENDS,
                  0.25,
                  TRENDING,
                  0.15,
                  NEW,
                  0.15),
              KNOWN_TO_ALL);
      case EMAIL ->
          new Recipe(
              Map.of(
                  ADVISER,
                  1.0,
                  DUE_AGAIN,
                  1.0,
                  INTEREST,
                  0.8,
                  NEW_FOR_YOU,
                  0.6,
                  SOUGHT,
                  0.5,
                  FRIENDS,
                  0.3,
                  RECENTLY_VIEWED,
                  0.3),
              KNOWN_TO_ALL);
      case FOR_YOU -> new Recipe(Map.of(INTEREST, 1.0), List.of(TASTE, POPULAR, NEW));
    };
  }

  /** Everything that has to be asked. */
  public Set<Strategy> strategies() {
    return Stream.of(weights.keySet(), fill)
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }
}
