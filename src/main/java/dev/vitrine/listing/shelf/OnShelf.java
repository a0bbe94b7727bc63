package dev.vitrine.listing.shelf;

import dev.vitrine.listing.index.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a product to choose it for a shelf of one market.
 *
 * @param product its key
 * @param traits the tokens of its attributes, options and brand: what tastes are about
 * @param brand the brand's key, where it has one
 * @param categories keys of its categories and all above them
 * @param soldOut whether nothing of it can be bought now
 */
public record OnShelf(
    long product,
    List<String> traits,
    @Nullable Long brand,
    List<Long> categories,
    boolean soldOut) {

  /**
   * What the index knows of a product.
   *
   * @param facets what it can be filtered by: tokens of its attributes, options, brand and state
   */
  public static OnShelf of(
      long product, List<String> facets, List<Long> categories, boolean soldOut) {
    List<String> traits = facets.stream().filter(OnShelf::isTrait).toList();
    return new OnShelf(product, traits, brand(traits), categories, soldOut);
  }

  private static @Nullable Long brand(List<String> traits) {
    for (String trait : traits) {
      if (trait.startsWith(Tokens.BRAND)) {
        return Long.valueOf(trait.substring(Tokens.BRAND.length()));
      }
    }
    return null;
  }

  private static boolean isTrait(String token) {
    return token.startsWith(Tokens.ATTRIBUTE)
        || token.startsWith(Tokens.OPTION)
        || token.startsWith(Tokens.BRAND);
  }
}
