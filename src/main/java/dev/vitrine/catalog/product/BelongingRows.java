package dev.vitrine.catalog.product;

import dev.vitrine.catalog.BundleItem;
import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Variant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The rows of what belongs to products and differs from what the database has. */
record BelongingRows(Collection<ProductState> states, WrittenKeys keys) {

  List<ObjectNode> variants() {
    List<ObjectNode> rows = new ArrayList<>();
    for (ProductState state : differing(Product::variants)) {
      state.product().variants().forEach(it -> rows.add(variant(state.product(), it)));
    }
    return rows;
  }

  private ObjectNode variant(Product product, Variant variant) {
    return ProductRows.variant(keys.product(product.externalId()), variant);
  }

  List<ObjectNode> media() {
    List<ObjectNode> rows = new ArrayList<>();
    for (ProductState state : differing(Product::media)) {
      List<Media> media = state.product().media();
      for (int i = 0; i < media.size(); i++) {
        rows.add(ProductRows.media(id(state), i, media.get(i)));
      }
    }
    return rows;
  }

  List<ObjectNode> slugs() {
    List<ObjectNode> rows = new ArrayList<>();
    for (ProductState state : differing(Product::slugs)) {
      state
          .product()
          .slugs()
          .forEach((tag, slug) -> rows.add(ProductRows.slug(id(state), tag, slug)));
    }
    return rows;
  }

  /** Products that the database has in other categories. */
  List<Long> recategorised() {
    return present(Product::categoryIds);
  }

  List<ObjectNode> categories() {
    List<ObjectNode> rows = new ArrayList<>();
    for (ProductState state : differing(Product::categoryIds)) {
      List<Long> categories = state.product().categoryIds();
      for (int i = 0; i < categories.size(); i++) {
        rows.add(ProductRows.category(id(state), i, categories.get(i)));
      }
    }
    return rows;
  }

  /** Bundles that the database has with other parts. */
  List<Long> rebundled() {
    return present(Product::bundleItems);
  }

  List<ObjectNode> bundleItems() {
    List<ObjectNode> rows = new ArrayList<>();
    for (ProductState state : differing(Product::bundleItems)) {
      List<BundleItem> items = state.product().bundleItems();
      for (int i = 0; i < items.size(); i++) {
        BundleItem item = items.get(i);
        rows.add(ProductRows.bundleItem(id(state), i, written(item.variantId()), item.quantity()));
      }
    }
    return rows;
  }

  private @Nullable Long written(@Nullable Long variantId) {
    return variantId == null ? null : Long.valueOf(keys.variantOf(variantId));
  }

  private long id(ProductState state) {
    return keys.product(state.product().externalId());
  }

  private List<Long> present(Function<Product, ?> part) {
    return differing(part).stream().filter(ProductState::isThere).map(this::id).toList();
  }

  private List<ProductState> differing(Function<Product, ?> part) {
    return states.stream().filter(state -> state.differsIn(part)).toList();
  }
}
