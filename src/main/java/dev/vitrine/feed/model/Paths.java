package dev.vitrine.feed.model;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.Trail;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many trails as one model reads them, in a few flat arrays: some 13 bytes a stop, so that a
 * history of ten million steps fits into 130 MB. Products are numbered in the order in which they
 * come.
 */
final class Paths {

  private static final EventKind[] KINDS = EventKind.values();

  private final PairModel model;
  private final Map<Long, Integer> numbers = new HashMap<>();
  private long[] products = new long[1024];
  private int[] people = new int[1024];

  private int[] stops = new int[8192];
  private int[] ranks = new int[8192];
  private byte[] kinds = new byte[8192];
  private int[] trails = new int[8192];
  private int size;
  private int trailCount;

  Paths(PairModel model) {
    this.model = model;
  }

  void add(Trail trail) {
    List<TrailPath.Stop> path = TrailPath.of(trail, model);
    for (TrailPath.Stop stop : path) {
      add(number(stop.product()), stop);
    }
    trailCount++;
  }

  private void add(int number, TrailPath.Stop stop) {
    if (size == stops.length) {
      grow();
    }
    stops[size] = number;
    ranks[size] = stop.rank();
    kinds[size] = (byte) stop.kind().ordinal();
    trails[size] = trailCount;
    size++;
    people[number]++;
  }

  private void grow() {
    int length = size * 2;
    stops = Arrays.copyOf(stops, length);
    ranks = Arrays.copyOf(ranks, length);
    kinds = Arrays.copyOf(kinds, length);
    trails = Arrays.copyOf(trails, length);
  }

  private int number(long product) {
    Integer known = numbers.get(product);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    if (number == products.length) {
      products = Arrays.copyOf(products, number * 2);
      people = Arrays.copyOf(people, number * 2);
    }
    products[number] = product;
    numbers.put(product, number);
    return number;
  }

  PairModel model() {
    return model;
  }

  /** How many products stand on any path. */
  int productCount() {
    return numbers.size();
  }

  /** How many stops there are, all paths together. */
  int size() {
    return size;
  }

  long product(int number) {
    return products[number];
  }

  /** On how many paths the product stands. */
  int people(int number) {
    return people[number];
  }

  int stop(int at) {
    return stops[at];
  }

  int rank(int at) {
    return ranks[at];
  }

  EventKind kind(int at) {
    return KINDS[kinds[at]];
  }

  /** Whether a place is on the same path as another. */
  boolean together(int at, int other) {
    return other >= 0 && other < size && trails[at] == trails[other];
  }

  /**
   * Where each product stands: the places of product {@code n} are {@code places[starts[n]]} up to
   * before {@code starts[n + 1]}.
   */
  Places places() {
    int[] starts = new int[productCount() + 1];
    for (int at = 0; at < size; at++) {
      starts[stops[at] + 1]++;
    }
    for (int number = 0; number < productCount(); number++) {
      starts[number + 1] += starts[number];
    }
    int[] next = Arrays.copyOf(starts, productCount());
    int[] places = new int[size];
    for (int at = 0; at < size; at++) {
      places[next[stops[at]]++] = at;
    }
    return new Places(starts, places);
  }

  /** An index of stops by product. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and read billions of times
  record Places(int[] starts, int[] places) {}
}
