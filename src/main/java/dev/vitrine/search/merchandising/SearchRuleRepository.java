package dev.vitrine.search.merchandising;

import dev.vitrine.catalog.Products;
import dev.vitrine.platform.intake.JsonRows;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads search rules. */
@Repository
class SearchRuleRepository {

  private static final String ALL =
      """
      SELECT s.rule AS state
      FROM search_rule s
      ORDER BY s.handle
      """;

  private final JsonRows rows;
  private final Products products;

  SearchRuleRepository(JsonRows rows, Products products) {
    this.rows = rows;
    this.products = products;
  }

  /** Every rule with the keys of the products that they name. */
  Mono<Merchandising> merchandising() {
    return rows.all(ALL, SearchRule.class)
        .collectList()
        .flatMap(rules -> products(named(rules)).map(keys -> new Merchandising(rules, keys)));
  }

  private static List<String> named(List<SearchRule> rules) {
    return rules.stream().flatMap(rule -> rule.products().stream()).distinct().toList();
  }

  /** The keys of products by external id. */
  Mono<Map<String, Long>> products(List<String> externalIds) {
    return externalIds.isEmpty() ? Mono.just(Map.of()) : products.idsByExternalId(externalIds);
  }
}
