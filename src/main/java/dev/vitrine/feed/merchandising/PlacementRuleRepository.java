package dev.vitrine.feed.merchandising;

import dev.vitrine.catalog.Products;
import dev.vitrine.platform.intake.JsonRows;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads what merchants want of placements. */
@Repository
class PlacementRuleRepository {

  private static final String ALL =
      """
      SELECT r.rule AS state
      FROM feed_placement_rule r
      ORDER BY r.placement
      """;

  private final JsonRows rows;
  private final Products products;

  PlacementRuleRepository(JsonRows rows, Products products) {
    this.rows = rows;
    this.products = products;
  }

  Mono<PlacementRules> all() {
    return rows.all(ALL, PlacementRule.class).collectList().flatMap(this::withKeys);
  }

  private Mono<PlacementRules> withKeys(List<PlacementRule> rules) {
    return products.idsByExternalId(named(rules)).map(keys -> PlacementRules.of(rules, keys));
  }

  private static List<String> named(List<PlacementRule> rules) {
    return rules.stream().flatMap(rule -> rule.excludedProducts().stream()).distinct().toList();
  }
}
