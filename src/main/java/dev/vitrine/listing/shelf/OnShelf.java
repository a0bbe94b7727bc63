package dev.vitrine.listing.shelf;

import dev.vitrine.listing.index.Tokens;
import java.util.List;
import java.util.OptionalLong;

/**
 * What has to be known of a product to choose it for a shelf of one market.
 *
 * @param product its key
 * @param facets what it can be filtered by: tokens of its attributes, options, brand and state
 * @param categories keys of its categories and all above them
 * @param soldOut whether nothing of it can be bought now
 */
public record OnShelf(long product, List<String> facets, List<Long> categories, boolean soldOut) {

  /** The brand's key, where it has one. */
  public OptionalLong brand() {
    return facets.stream()
        .filter(token -> token.startsWith(Tokens.BRAND))
        .mapToLong(token -> Long.parseLong(token.substring(Tokens.BRAND.length())))
        .findFirst();
  }

  /** The tokens of its attributes, options and brand: what tastes are about. */
  public List<String> traits() {
    return facets.stream().filter(OnShelf::isTrait).toList();
  }

  private static boolean isTrait(String token) {
    return token.startsWith(Tokens.ATTRIBUTE)
        || token.startsWith(Tokens.OPTION)
        || token.startsWith(Tokens.BRAND);
  }
}
