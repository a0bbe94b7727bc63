package dev.vitrine.catalog.storefront;

import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.SchemaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category as a caller reads it; the schema's {@code Category}.
 *
 * @param category the category
 * @param tree the tree that it hangs in
 * @param shop where it is looked at
 * @param addresses lists where its page lives
 */
@SchemaType("Category")
public record CategoryView(
    Category category, CategoryTree tree, ShopContext shop, Alternates addresses) {

  /** The database's key. */
  public long key() {
    return category.id();
  }

  /** The global id. */
  public String id() {
    return GlobalId.of("Category", category.id()).encoded();
  }

  /** The merchant's own key. */
  public String externalId() {
    return category.externalId();
  }

  /** The title. */
  public Text title() {
    return category.texts().field("title").in(shop.locales(), category.externalId());
  }

  /** The description, if there is one. */
  public @Nullable RichText description() {
    Text html = category.texts().field("description").in(shop.locales());
    return html == null ? null : new RichText(html);
  }

  /** The last segment of the path. */
  public Text slug() {
    return category.slugs().in(shop.locales(), category.externalId());
  }

  /** The path of its page in this market and locale. */
  public String path() {
    return Paths.category(tree.lineage(category.id()), shop.market(), shop.locales());
  }

  /** The category above; null at the top. */
  public @Nullable CategoryView parent() {
    Long parent = category.parentId();
    return parent == null ? null : tree.byId(parent).map(this::other).orElse(null);
  }

  /** The categories from the top down to this one, itself left out. */
  public List<CategoryView> ancestors() {
    List<Category> lineage = tree.lineage(category.id());
    return lineage.subList(0, Math.max(0, lineage.size() - 1)).stream().map(this::other).toList();
  }

  /** The categories right below, in their order. */
  public List<CategoryView> children() {
    return tree.children(category.id()).stream().map(this::other).toList();
  }

  /** What search engines show. */
  public Seo seo() {
    return Seo.of(
        shop.locales(),
        category.texts().field("seoTitle"),
        category.texts().field("seoDescription"),
        title(),
        description());
  }

  /** The page's address in every market and locale. */
  public List<Alternate> alternates() {
    return addresses.everywhere(
        shop, (market, locales) -> Paths.category(tree.lineage(category.id()), market, locales));
  }

  private CategoryView other(Category other) {
    return new CategoryView(other, tree, shop, addresses);
  }
}
