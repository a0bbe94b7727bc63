package dev.vitrine.listing.management;

import dev.vitrine.catalog.Brand;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Collection;
import dev.vitrine.catalog.Collections;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Products;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the pins of the merchants' {@code listing.graphqls}. */
@Management
@Controller
class PinManagementController {

  private static final PageRequest OF_ONE_PRODUCT =
      new PageRequest(PageRequest.MAX_SIZE, false, null);

  private final PinPages pins;
  private final Mutations mutations;
  private final Products products;
  private final Markets markets;
  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Collections> collections;
  private final Snapshot<Brands> brands;

  PinManagementController(
      PinPages pins,
      Mutations mutations,
      Products products,
      Markets markets,
      Snapshot<CategoryTree> categories,
      Snapshot<Collections> collections,
      Snapshot<Brands> brands) {
    this.pins = pins;
    this.mutations = mutations;
    this.products = products;
    this.markets = markets;
    this.categories = categories;
    this.collections = collections;
    this.brands = brands;
  }

  @QueryMapping
  Mono<Connection<PinRow>> pins(@Argument @Nullable PinChoice filter, PageRequest page) {
    return pins.page(filter == null ? PinChoice.ALL : filter, page);
  }

  @MutationMapping
  Mono<PinSavePayload> pinSave(MutationInput input) {
    Mono<List<PinRow>> now =
        pins.page(PinChoice.of(input.text("product")), OF_ONE_PRODUCT).map(Connection::nodes);
    return mutations
        .write("pin", input, InputShape.PLAIN)
        .flatMap(written -> written.answer(now, PinSavePayload::new));
  }

  @SchemaMapping(typeName = "Pin")
  Optional<Market> market(PinRow pin) {
    return markets.byId(pin.marketId());
  }

  @SchemaMapping(typeName = "Pin")
  Optional<Category> category(PinRow pin) {
    return pin.listing("category").flatMap(id -> categories.current().byId(id));
  }

  @SchemaMapping(typeName = "Pin")
  Optional<Collection> collection(PinRow pin) {
    return pin.listing("collection").flatMap(id -> collections.current().byId(id));
  }

  @SchemaMapping(typeName = "Pin")
  Optional<Brand> brand(PinRow pin) {
    return pin.listing("brand").flatMap(id -> brands.current().byId(id));
  }

  @BatchMapping(typeName = "Pin")
  Mono<Map<PinRow, Product>> product(List<PinRow> rows) {
    return products
        .byIds(rows.stream().map(PinRow::productId).collect(Collectors.toSet()))
        .collectMap(Product::id, Function.identity())
        .map(found -> byRow(rows, found));
  }

  private static Map<PinRow, Product> byRow(List<PinRow> rows, Map<Long, Product> found) {
    return rows.stream()
        .filter(row -> found.containsKey(row.productId()))
        .collect(Collectors.toMap(row -> row, row -> found.get(row.productId()), (a, b) -> a));
  }

  record PinSavePayload(@Nullable List<PinRow> pins, List<UserError> userErrors) {}
}
