package dev.vitrine.catalog;

import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * A part whose field is a list of statements, each about one thing of the variant that has a key: a
 * price of a market and a currency, the stock of a location.
 *
 * @param <S> a statement about a variant
 * @param <K> what it is about
 */
public abstract class StatementBatch<S, K> implements ProductPart.Batch {

  private final Map<String, Set<K>> standing;

  /**
   * A batch of which nothing was read yet.
   *
   * @param standing what there is of each variant, by SKU
   */
  protected StatementBatch(Map<String, Set<K>> standing) {
    this.standing = standing;
  }

  /**
   * What there is of each variant, by SKU; nothing is looked up where there are no variants.
   *
   * @param present the keys of variants in the database, by SKU
   * @param lookup finds what there is of variants, by their keys
   */
  public static <K> Mono<Map<String, Set<K>>> standing(
      Map<String, Long> present, Function<Collection<Long>, Mono<Map<Long, Set<K>>>> lookup) {
    return present.isEmpty()
        ? Mono.just(Map.of())
        : lookup.apply(present.values()).map(found -> bySku(present, found));
  }

  private static <K> Map<String, Set<K>> bySku(
      Map<String, Long> present, Map<Long, Set<K>> byVariant) {
    return present.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> byVariant.getOrDefault(each.getValue(), Set.of())));
  }

  /** What is said of a variant; what is wrong with it is reported to its reader. */
  protected abstract List<S> read(Fields variant, long variantId);

  /** Reads what is said, and reports what speaks of nothing that there is. */
  protected abstract void check(Fields variant, Set<K> there);

  /** Adds to what there is what a statement brings, or takes from it what it takes away. */
  protected abstract void note(S said, Set<K> there);

  /** The key of the variant that a statement is about. */
  protected abstract long variantId(S said);

  /** Writes statements in their order, and tells what became of each. */
  protected abstract Mono<List<LineOutcome>> write(List<S> said);

  @Override
  public final void check(String sku, Fields variant, List<Fields> before) {
    Set<K> there = new HashSet<>(standing.getOrDefault(sku, Set.of()));
    before.forEach(earlier -> read(earlier, 0).forEach(said -> note(said, there)));
    check(variant, there);
  }

  @Override
  public final Mono<Set<Long>> write(Map<Long, List<Fields>> variants) {
    List<S> said =
        variants.entrySet().stream()
            .flatMap(
                each ->
                    each.getValue().stream()
                        .flatMap(fields -> read(fields, each.getKey()).stream()))
            .toList();
    return write(said).map(outcomes -> changed(said, outcomes));
  }

  private Set<Long> changed(List<S> said, List<LineOutcome> outcomes) {
    Set<Long> changed = new HashSet<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).isWritten()) {
        changed.add(variantId(said.get(i)));
      }
    }
    return changed;
  }
}
