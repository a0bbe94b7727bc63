package dev.vitrine.feed.merchandising;

import dev.vitrine.platform.intake.JsonRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
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

  private static final String PRODUCTS =
      """
      SELECT p.external_id AS key, p.id
      FROM product p
      WHERE p.external_id = ANY(:ids)
      """;

  private final DatabaseClient database;
  private final JsonRows rows;

  PlacementRuleRepository(DatabaseClient database, JsonRows rows) {
    this.database = database;
    this.rows = rows;
  }

  Mono<PlacementRules> all() {
    return rows.all(ALL, PlacementRule.class)
        .collectList()
        .flatMap(rules -> products(named(rules)).map(keys -> PlacementRules.of(rules, keys)));
  }

  private static List<String> named(List<PlacementRule> rules) {
    return rules.stream().flatMap(rule -> rule.excludedProducts().stream()).distinct().toList();
  }

  /** The keys of products by external id. */
  Mono<Map<String, Long>> products(List<String> externalIds) {
    return database
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
