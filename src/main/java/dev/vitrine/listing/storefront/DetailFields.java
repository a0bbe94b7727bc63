package dev.vitrine.listing.storefront;

import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.DirectFetcher;
import dev.vitrine.platform.graphql.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Fetches the fields of a product that only its page shows: at once where the product was read with
 * them, else for all products of the operation together.
 */
@Component
class DetailFields implements RuntimeWiringConfigurer {

  private final ProductPages pages;

  DetailFields(ProductPages pages) {
    this.pages = pages;
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    DirectFetcher<VariantView> owner = this::owner;
    wiring.type("Product", this::product);
    wiring.type("ProductVariant", type -> type.dataFetcher("product", owner));
  }

  private TypeRuntimeWiring.Builder product(TypeRuntimeWiring.Builder type) {
    DirectFetcher<ProductView> bundleItems = this::bundleItems;
    return type.dataFetcher("description", of(DetailView::description))
        .dataFetcher("seo", of(DetailView::seo))
        .dataFetcher("alternates", of(DetailView::alternates))
        .dataFetcher("attributes", of(DetailView::attributes))
        .dataFetcher("options", of(DetailView::options))
        .dataFetcher("customFields", of(DetailView::customFields))
        .dataFetcher("media", of((detail, field) -> page(detail.media(), field)))
        .dataFetcher("variants", of((detail, field) -> page(detail.variants(), field)))
        .dataFetcher("variant", of(DetailFields::variant))
        .dataFetcher("bundleItems", bundleItems);
  }

  private DirectFetcher<ProductView> of(Function<DetailView, Object> property) {
    return of((detail, field) -> property.apply(detail));
  }

  private DirectFetcher<ProductView> of(
      BiFunction<DetailView, DataFetchingEnvironment, @Nullable Object> property) {
    return (product, field) -> {
      DetailView detail = known(product);
      return detail != null
          ? property.apply(detail, field)
          : Loaders.product(product.key(), product.shop(), field)
              .thenApply(page -> property.apply(detail(page, product), field));
    };
  }

  private @Nullable DetailView known(ProductView product) {
    if (product.detail() != null) {
      return product.detail();
    }
    ProductView page = pages.known(product.key(), product.shop());
    return page == null ? null : page.detail();
  }

  /** A product can vanish between the listing and its details. */
  private static DetailView detail(@Nullable ProductView page, ProductView listed) {
    return page == null || page.detail() == null ? DetailView.gone(listed) : page.detail();
  }

  private static Connection<?> page(List<?> all, DataFetchingEnvironment field) {
    return Connection.of(
        all, PageRequest.of(field.getArgument("first"), field.getArgument("after"), null, null));
  }

  private static @Nullable VariantView variant(DetailView detail, DataFetchingEnvironment field) {
    List<Map<String, String>> selected = field.getArgumentOrDefault("selectedOptions", List.of());
    Map<String, String> chosen = new HashMap<>();
    selected.forEach(option -> chosen.put(option.get("key"), option.get("value")));
    return detail.variants().stream()
        .filter(variant -> variant.fits(chosen))
        .findFirst()
        .orElse(null);
  }

  private Object owner(VariantView variant, DataFetchingEnvironment field) {
    ProductView known = pages.known(variant.productKey(), variant.shop());
    return known != null ? known : Loaders.product(variant.productKey(), variant.shop(), field);
  }

  private Object bundleItems(ProductView product, DataFetchingEnvironment field) {
    DetailView detail = known(product);
    return detail != null
        ? bundleItems(detail, product, field)
        : Loaders.product(product.key(), product.shop(), field)
            .thenCompose(page -> bundleItems(detail(page, product), product, field));
  }

  private static CompletableFuture<List<BundleItem>> bundleItems(
      DetailView detail, ProductView product, DataFetchingEnvironment field) {
    List<CompletableFuture<Stream<BundleItem>>> parts =
        detail.bundleItems().stream()
            .map(
                part ->
                    Loaders.product(part.product(), product.shop(), field)
                        .thenApply(page -> part(page, part.variant(), part.quantity())))
            .toList();
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(all -> parts.stream().flatMap(CompletableFuture::join).toList());
  }

  private static Stream<BundleItem> part(@Nullable ProductView page, long variant, int quantity) {
    return page == null || page.detail() == null
        ? Stream.empty()
        : page.detail().variants().stream()
            .filter(each -> each.key() == variant)
            .map(each -> new BundleItem(each, quantity));
  }
}
