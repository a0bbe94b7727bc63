package dev.vitrine.search.merchandising;

import dev.vitrine.platform.intake.JsonRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
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

  private static final String PRODUCTS =
      """
      SELECT p.external_id AS key, p.id
      FROM product p
      WHERE p.external_id = ANY(:ids)
      """;

  private final DatabaseClient database;
  private final JsonRows rows;

  SearchRuleRepository(DatabaseClient database, JsonRows rows) {
    this.database = database;
    this.rows = rows;
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
    return externalIds.isEmpty()
        ? Mono.just(Map.of())
        : database
            .sql(PRODUCTS)
            .bind("ids", externalIds.toArray(String[]::new))
            .map(
                row ->
                    Map.entry(
                        Objects.requireNonNull(row.get("key", String.class)),
                        Objects.requireNonNull(row.get("id", Long.class))))
            .all()
            .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
