package dev.vitrine.catalog.storefront;

import dev.vitrine.catalog.Brand;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.SchemaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brand as a caller reads it; the schema's {@code Brand}.
 *
 * @param brand the brand
 * @param id the global id
 * @param path the path of its page
 * @param shop where it is looked at
 * @param addresses lists where its page lives
 */
@SchemaType("Brand")
public record BrandView(
    Brand brand, String id, String path, ShopContext shop, Alternates addresses) {

  /** The brand as a caller reads it. */
  static BrandView of(Brand brand, ShopContext shop, Alternates addresses) {
    return new BrandView(
        brand,
        GlobalId.of("Brand", brand.id()).encoded(),
        Paths.brand(brand.slugs(), shop.market(), shop.locales()),
        shop,
        addresses);
  }

  /** The database's key. */
  public long key() {
    return brand.id();
  }

  /** The name that never changes with the language. */
  public String handle() {
    return brand.handle();
  }

  /** The name as the brand writes it. */
  public String name() {
    return brand.name();
  }

  /** The description, if there is one. */
  public @Nullable RichText description() {
    Text html = brand.texts().field("description").in(shop.locales());
    return html == null ? null : new RichText(html);
  }

  /** The last segment of the path. */
  public Text slug() {
    return brand.slugs().in(shop.locales(), brand.handle());
  }

  /** What search engines show. */
  public Seo seo() {
    return Seo.of(
        shop.locales(),
        brand.texts().field("seoTitle"),
        brand.texts().field("seoDescription"),
        Text.of(brand.name()),
        description());
  }

  /** The page's address in every market and locale. */
  public List<Alternate> alternates() {
    return addresses.everywhere(
        shop, (market, locales) -> Paths.brand(brand.slugs(), market, locales));
  }
}
