package dev.vitrine.feed.storefront;

import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.storefront.RecommendationLoader.Wanted;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.platform.graphql.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the {@code recommendations} of products. */
@Controller
class RecommendationController {

  private static final int DEFAULT_SIZE = 12;
  private static final int MAX_SIZE = 50;

  @SchemaMapping(typeName = "Product")
  CompletableFuture<RecommendationView> recommendations(
      ProductView product, @Argument String model, DataFetchingEnvironment environment) {
    Integer first = environment.getArgument("first");
    PageRequest page = PageRequest.of(first, null, null, null, DEFAULT_SIZE, MAX_SIZE);
    Wanted wanted = new Wanted(product.key(), strategy(model), page.size(), product.shop());
    return Objects.requireNonNull(
            environment.<Wanted, RecommendationView>getDataLoader(RecommendationLoader.NAME))
        .load(wanted);
  }

  private static Strategy strategy(String model) {
    return model.equals("FREQUENTLY_BOUGHT_TOGETHER")
        ? Strategy.BOUGHT_TOGETHER
        : Strategy.valueOf(model);
  }
}
