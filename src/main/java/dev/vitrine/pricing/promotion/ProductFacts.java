package dev.vitrine.pricing.promotion;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What promotions know a product by.
 *
 * @param brands its brand's handle
 * @param categories external ids of the categories that hold it, and of those above them
 * @param collections handles of collections that hold it by hand
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ProductFacts(
    long productId,
    List<String> brands,
    List<String> categories,
    List<String> tags,
    List<String> collections) {

  static ProductFacts unknown(long productId) {
    return new ProductFacts(productId, List.of(), List.of(), List.of(), List.of());
  }
}
