package dev.vitrine.inventory.reservation;

import dev.vitrine.inventory.reservation.Allocation.Found;
import dev.vitrine.inventory.reservation.Allocation.Lack;
import dev.vitrine.inventory.reservation.Allocation.Part;
import dev.vitrine.inventory.reservation.Allocation.Short;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lies where and is promised to nobody else, while it is held.
 *
 * @param free by variant, then location; a variant that nobody counts is absent
 */
record Shelf(Map<Long, Map<Long, Place>> free) {

  /**
   * Allocates a demand: all from the first location that has all of it, or else each variant from
   * the locations in order, those that hold all of the variant first.
   */
  Allocation allocate(Demand demand) {
    List<Long> locations = locations(demand);
    List<Lack> lacks = lacks(demand, locations);
    if (!lacks.isEmpty()) {
      return new Short(lacks);
    }
    List<Part> parts = new ArrayList<>();
    List<Long> ranked = ranked(demand, locations);
    demand.quantities().forEach((variant, wanted) -> take(variant, wanted, ranked, parts));
    return new Found(List.copyOf(parts));
  }

  private List<Long> locations(Demand demand) {
    List<Long> serving = demand.locations();
    Set<Long> all = new TreeSet<>();
    free.values().forEach(places -> all.addAll(places.keySet()));
    return serving.isEmpty() ? List.copyOf(all) : serving;
  }

  private List<Lack> lacks(Demand demand, List<Long> locations) {
    List<Lack> lacks = new ArrayList<>();
    demand
        .quantities()
        .forEach(
            (variant, wanted) -> {
              if (free.containsKey(variant)) {
                long there = locations.stream().mapToLong(place -> at(variant, place)).sum();
                if (there < wanted) {
                  lacks.add(new Lack(variant, (int) there));
                }
              }
            });
    return lacks;
  }

  /** Those that have most of the demand's variants in full first; ties stay in order. */
  private List<Long> ranked(Demand demand, List<Long> locations) {
    Map<Long, Long> complete = new HashMap<>();
    for (Long place : locations) {
      long variants =
          demand.quantities().entrySet().stream()
              .filter(each -> at(each.getKey(), place) >= each.getValue())
              .count();
      complete.put(place, variants);
    }
    return locations.stream()
        .sorted(Comparator.comparing((Long place) -> -complete.getOrDefault(place, 0L)))
        .toList();
  }

  private void take(long variant, int wanted, List<Long> ranked, List<Part> parts) {
    if (!free.containsKey(variant)) {
      parts.add(new Part(variant, null, wanted));
      return;
    }
    int left = wanted;
    for (Long place : inOrder(variant, wanted, ranked)) {
      int taken = Math.min(left, at(variant, place));
      if (taken > 0) {
        parts.add(new Part(variant, place, taken, place(variant, place).sendable(taken)));
        left -= taken;
      }
    }
  }

  private List<Long> inOrder(long variant, int wanted, List<Long> ranked) {
    return ranked.stream()
        .sorted(Comparator.comparing(place -> at(variant, place) < wanted))
        .toList();
  }

  private int at(long variant, Long place) {
    return Math.max(0, place(variant, place).free());
  }

  private Place place(long variant, Long location) {
    return free.getOrDefault(variant, Map.of()).getOrDefault(location, Place.NOTHING);
  }

  /** The same with what was promised before to whoever asks now. */
  Shelf with(List<Part> own) {
    Map<Long, Map<Long, Place>> all = new HashMap<>(free);
    own.forEach(
        part -> all.computeIfPresent(part.variantId(), (variant, places) -> with(places, part)));
    return new Shelf(all);
  }

  private static Map<Long, Place> with(Map<Long, Place> places, Part own) {
    Map<Long, Place> more = new HashMap<>(places);
    more.merge(
        Objects.requireNonNull(own.locationId()),
        Place.NOTHING.with(own.quantity()),
        (present, promised) -> present.with(own.quantity()));
    return more;
  }
}
