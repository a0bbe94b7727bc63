package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Badge;
import dev.vitrine.catalog.Badges;
import dev.vitrine.catalog.Brand;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.BundleItem;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.CustomFields;
import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductVariant;
import dev.vitrine.market.TextsByLocale;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves those fields of products that are not properties of theirs. */
@Management
@Controller
class ProductFieldController {

  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Brands> brands;
  private final Snapshot<Badges> badges;
  private final Snapshot<Attributes> attributes;
  private final Snapshot<CustomFields> customFields;
  private final VariantLookup lookup;

  ProductFieldController(
      Snapshot<CategoryTree> categories,
      Snapshot<Brands> brands,
      Snapshot<Badges> badges,
      Snapshot<Attributes> attributes,
      Snapshot<CustomFields> customFields,
      VariantLookup lookup) {
    this.categories = categories;
    this.brands = brands;
    this.badges = badges;
    this.attributes = attributes;
    this.customFields = customFields;
    this.lookup = lookup;
  }

  @SchemaMapping
  String id(Product product) {
    return GlobalId.of("Product", product.id()).encoded();
  }

  /** Brands that came with the products may be newer than what is in memory: one load for all. */
  @BatchMapping
  Mono<Map<Product, Brand>> brand(List<Product> products) {
    Brands known = brands.current();
    return products.stream().allMatch(product -> isIn(known, product))
        ? Mono.just(brandsOf(products, known))
        : brands.refresh().map(fresh -> brandsOf(products, fresh));
  }

  private static boolean isIn(Brands known, Product product) {
    return product.brandId() == null || known.byId(product.brandId()).isPresent();
  }

  private static Map<Product, Brand> brandsOf(List<Product> products, Brands known) {
    Map<Product, Brand> brands = new HashMap<>();
    for (Product product : products) {
      if (product.brandId() != null) {
        known.byId(product.brandId()).ifPresent(brand -> brands.put(product, brand));
      }
    }
    return brands;
  }

  @SchemaMapping
  List<Badge> badges(Product product) {
    Badges known = badges.current();
    return product.badges().stream().flatMap(handle -> known.named(handle).stream()).toList();
  }

  @SchemaMapping
  List<String> options(Product product) {
    return product.optionKeys();
  }

  @SchemaMapping
  @Nullable Collection<String> markets(Product product) {
    return product.markets();
  }

  @SchemaMapping
  List<Category> categories(Product product) {
    CategoryTree tree = categories.current();
    return product.categoryIds().stream().flatMap(id -> tree.byId(id).stream()).toList();
  }

  @SchemaMapping
  List<AttributeView> attributes(Product product) {
    Attributes known = attributes.current();
    return product.attributes().stream().map(each -> AttributeView.of(each, known)).toList();
  }

  @SchemaMapping
  List<CustomFieldView> customFields(Product product) {
    return CustomFieldView.of(product.customFields(), customFields.current());
  }

  @SchemaMapping
  List<Map<String, String>> texts(Product product) {
    return TextsByLocale.of(product.texts(), product.slugs());
  }

  @SchemaMapping(typeName = "ProductMedia", field = "texts")
  List<Map<String, String>> mediaTexts(Media media) {
    return TextsByLocale.of(media.texts());
  }

  @SchemaMapping
  List<ProductVariant> variants(Product product) {
    return ProductVariant.of(product);
  }

  @SchemaMapping
  List<BundleItem> bundle(Product product) {
    return product.bundleItems();
  }

  @BatchMapping(typeName = "BundleItem")
  Mono<Map<BundleItem, ProductVariant>> variant(List<BundleItem> items) {
    return lookup.variants(items);
  }
}
