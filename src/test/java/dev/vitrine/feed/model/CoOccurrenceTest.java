package dev.vitrine.feed.model;

import static dev.vitrine.behaviour.EventKind.PRODUCT_VIEWED;
import static dev.vitrine.behaviour.EventKind.PURCHASED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.Trail;
import dev.vitrine.behaviour.Trail.Step;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoOccurrenceTest {

  private static final long DAY = 86_400;

  private static Trail bought(long... products) {
    return trail(PURCHASED, products);
  }

  private static Trail trail(EventKind kind, long... products) {
    return new Trail(
        IntStream.range(0, products.length)
            .mapToObj(i -> new Step(products[i], kind, i * DAY))
            .toList());
  }

  private static Trail atOnce(long... products) {
    return new Trail(
        IntStream.range(0, products.length)
            .mapToObj(i -> new Step(products[i], PURCHASED, DAY))
            .toList());
  }

  private static List<Neighbour> neighbours(PairModel model, long product, Trail... trails) {
    Paths paths = new Paths(model);
    for (Trail trail : trails) {
      paths.add(trail);
    }
    CoOccurrence learner = new CoOccurrence(paths, other -> 0, 10);
    return IntStream.range(0, paths.productCount())
        .filter(number -> paths.product(number) == product)
        .mapToObj(learner::of)
        .findFirst()
        .orElseThrow()
        .neighbours();
  }

  private static double weight(long product, List<Neighbour> neighbours) {
    return neighbours.stream()
        .filter(neighbour -> neighbour.product() == product)
        .mapToDouble(Neighbour::weight)
        .sum();
  }

  @Test
  void aPairBoughtOneAfterTheOtherWeighsOneOverChanceAndShrinkage() {
    List<Neighbour> found = neighbours(PairModel.BOUGHT_TOGETHER, 1, bought(1, 2));
    assertThat(found).hasSize(1);
    assertThat(weight(2, found)).isCloseTo(1 / (1 + 10.0), within(1e-12));
  }

  @Test
  void theWayBackCountsHalf() {
    Trail trail = bought(1, 2);
    assertThat(weight(1, neighbours(PairModel.BOUGHT_TOGETHER, 2, trail)))
        .isCloseTo(weight(2, neighbours(PairModel.BOUGHT_TOGETHER, 1, trail)) / 2, within(1e-12));
  }

  @Test
  void whatIsFurtherApartCountsLess() {
    List<Neighbour> found = neighbours(PairModel.BOUGHT_TOGETHER, 1, bought(1, 2, 3));
    assertThat(weight(3, found)).isCloseTo(weight(2, found) / 2, within(1e-12));
  }

  @Test
  void inOneOrderThereIsNoFirstAndNoFurther() {
    List<Neighbour> found = neighbours(PairModel.BOUGHT_TOGETHER, 3, atOnce(1, 2, 3));
    assertThat(weight(1, found)).isEqualTo(weight(2, found)).isCloseTo(1 / 11.0, within(1e-12));
  }

  @Test
  void whatEverybodyBuysSaysLess() {
    Trail[] trails = {bought(1, 2), bought(1, 3), bought(4, 3), bought(5, 3), bought(6, 3)};
    List<Neighbour> found = neighbours(PairModel.BOUGHT_TOGETHER, 1, trails);
    assertThat(weight(2, found)).isGreaterThan(weight(3, found));
  }

  @Test
  void aProductIsNotItsOwnNeighbour() {
    assertThat(neighbours(PairModel.BOUGHT_TOGETHER, 1, bought(1, 2, 1)))
        .extracting(Neighbour::product)
        .containsExactly(2L);
  }

  @Test
  void whatWasOnlyLookedAtIsNotBoughtTogether() {
    Trail trail = new Trail(List.of(new Step(1, PURCHASED, 0), new Step(2, PRODUCT_VIEWED, DAY)));
    assertThat(neighbours(PairModel.BOUGHT_TOGETHER, 1, trail)).isEmpty();
  }

  @Test
  void fromAViewToThePurchaseAndNotBack() {
    Trail trail = new Trail(List.of(new Step(1, PRODUCT_VIEWED, 0), new Step(2, PURCHASED, DAY)));
    assertThat(weight(2, neighbours(PairModel.VIEWED_THEN_BOUGHT, 1, trail))).isPositive();
    assertThat(neighbours(PairModel.VIEWED_THEN_BOUGHT, 2, trail)).isEmpty();
  }

  @Test
  void aTrailOfOthersIsNotGoneOnWith() {
    assertThat(neighbours(PairModel.BOUGHT_TOGETHER, 1, bought(3, 1), bought(2, 3)))
        .extracting(Neighbour::product)
        .containsExactly(3L);
  }

  @Test
  void nothingIsLeftOverFromOneProductToTheNext() {
    Paths paths = new Paths(PairModel.BOUGHT_TOGETHER);
    paths.add(bought(1, 2));
    CoOccurrence learner = new CoOccurrence(paths, other -> 0, 10);
    Neighbourhood first = learner.of(0);
    learner.of(1);
    assertThat(learner.of(0)).isEqualTo(first);
  }

  @Test
  void whatIsKnownElsewhereOfPopularityCounts() {
    Paths paths = new Paths(PairModel.BOUGHT_TOGETHER);
    paths.add(bought(1, 2));
    double known = new CoOccurrence(paths, other -> 100, 10).of(0).neighbours().getFirst().weight();
    assertThat(known).isCloseTo(1 / (Math.sqrt(100) + 10), within(1e-12));
  }
}
