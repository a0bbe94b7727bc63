package dev.vitrine.pricing.promotion;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion applies to: things of which any of these holds.
 *
 * @param skus stock keeping units
 * @param categories external ids; those below them count
 * @param brands handles
 * @param tags the merchant's tags
 * @param collections handles of collections that are picked by hand
 */
public record AppliesTo(
    @Nullable List<String> skus,
    @Nullable List<String> categories,
    @Nullable List<String> brands,
    @Nullable List<String> tags,
    @Nullable List<String> collections) {

  boolean holds(PromotedLine line) {
    return any(skus, List.of(line.sku()))
        || any(categories, line.facts().categories())
        || any(brands, line.facts().brands())
        || any(tags, line.facts().tags())
        || any(collections, line.facts().collections());
  }

  /** Whether more than the stock keeping unit must be known. */
  boolean asksForFacts() {
    return categories != null || brands != null || tags != null || collections != null;
  }

  private static boolean any(@Nullable List<String> wanted, Collection<String> present) {
    return wanted != null && wanted.stream().anyMatch(present::contains);
  }
}
