package dev.vitrine.catalog.storefront;

import dev.vitrine.catalog.Collection;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.SchemaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection as a caller reads it; the schema's {@code Collection}.
 *
 * @param collection the collection
 * @param shop where it is looked at
 * @param addresses lists where its page lives
 */
@SchemaType("Collection")
public record CollectionView(Collection collection, ShopContext shop, Alternates addresses) {

  /** The global id. */
  public String id() {
    return GlobalId.of("Collection", collection.id()).encoded();
  }

  /** The name that never changes with the language. */
  public String handle() {
    return collection.handle();
  }

  /** The title. */
  public Text title() {
    return collection.texts().field("title").in(shop.locales(), collection.handle());
  }

  /** The description, if there is one. */
  public @Nullable RichText description() {
    Text html = collection.texts().field("description").in(shop.locales());
    return html == null ? null : new RichText(html);
  }

  /** The last segment of the path. */
  public Text slug() {
    return collection.slugs().in(shop.locales(), collection.handle());
  }

  /** The path of its page. */
  public String path() {
    return Paths.collection(collection.slugs(), shop.market(), shop.locales());
  }

  /** What search engines show. */
  public Seo seo() {
    return Seo.of(
        shop.locales(),
        collection.texts().field("seoTitle"),
        collection.texts().field("seoDescription"),
        title(),
        description());
  }

  /** The page's address in every market and locale. */
  public List<Alternate> alternates() {
    return addresses.everywhere(
        shop, (market, locales) -> Paths.collection(collection.slugs(), market, locales));
  }
}
