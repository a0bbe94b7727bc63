package dev.vitrine.search.storefront;

import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.storefront.ListedPage;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.PageInfo;
import dev.vitrine.platform.graphql.SchemaType;
import dev.vitrine.search.Relaxation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a search in the caller's language; the schema's {@code SearchConnection}.
 *
 * @param requestId names this answer
 * @param found what was found, without words
 * @param shop where
 * @param page the products and facets
 * @param edges the products with what was found in them
 * @param correctedQuery what was searched for, where it is not what was typed
 * @param asOf up to when the index had taken in changes
 */
@SchemaType("SearchConnection")
record SearchView(
    String requestId,
    ListingPage found,
    ShopContext shop,
    ListedPage page,
    List<SearchEdge> edges,
    @Nullable String correctedQuery,
    Interpretation interpretation,
    @Nullable Relaxation relaxation,
    @Nullable Redirect redirect,
    @Nullable Instant asOf) {

  List<ProductView> nodes() {
    return page.nodes();
  }

  PageInfo pageInfo() {
    return page.pageInfo();
  }

  long totalCount() {
    return page.totalCount();
  }

  List<?> facets() {
    return page.facets();
  }

  /** A product and what was found in it. */
  record SearchEdge(
      String cursor, ProductView node, List<Highlight> highlights, @Nullable Explanation explain) {}

  /** A text with the words that were found in it, as HTML. */
  record Highlight(String field, String html) {}

  /** How a product came by its place. */
  record Explanation(
      double score,
      List<ScorePart> parts,
      List<String> matchedSynonyms,
      List<String> appliedRules) {}

  /** A part of a score. */
  record ScorePart(String name, ScoreEffect effect, double value) {}

  /** How a part of a score counts; the schema's {@code SearchScoreEffect}. */
  enum ScoreEffect {
    WORDS,
    RAISES,
    ADDS,
    MULTIPLIES,
    PINS
  }

  /** What words were taken for. */
  record Interpretation(List<Understood> filters, String remainingQuery) {}

  /** A filter that words became. */
  record Understood(String label, String words, Map<String, Object> input) {}

  /** Where a query leads instead of to products. */
  record Redirect(String location, boolean permanent) {}
}
