package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.storefront.BrandView;
import dev.vitrine.catalog.storefront.CategoryView;
import dev.vitrine.listing.storefront.media.MediaView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.SchemaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product as a caller reads it; the schema's {@code Product}.
 *
 * @param key the database's key
 * @param shop where it is looked at
 * @param categories the categories that hold it, its first category first
 * @param detail what its page shows; null where only the card was read
 */
@SchemaType("Product")
public record ProductView(
    long key,
    ShopContext shop,
    String id,
    String externalId,
    String handle,
    Text slug,
    String path,
    Text title,
    @Nullable BrandView brand,
    @Nullable String productType,
    List<String> tags,
    MediaView.@Nullable Image featuredImage,
    PriceRangeView priceRange,
    AvailabilityView availability,
    @Nullable RatingView rating,
    List<Badge> badges,
    VariantView defaultVariant,
    List<CategoryView> categories,
    Instant publishedAt,
    @Nullable DetailView detail) {

  /** The way from the top of the tree to the product's first category. */
  List<Breadcrumb> breadcrumbs() {
    return categories.isEmpty() ? List.of() : Breadcrumb.to(categories.getFirst());
  }

  /** What sets a product apart. */
  record Badge(String code, Text label) {}

  /** A step on the way to a page. */
  record Breadcrumb(Text title, String path) {

    static List<Breadcrumb> to(CategoryView category) {
      return Stream.concat(category.ancestors().stream(), Stream.of(category))
          .map(step -> new Breadcrumb(step.title(), step.path()))
          .toList();
    }
  }
}
