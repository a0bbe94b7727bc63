package dev.vitrine.feed.management;

import dev.vitrine.feed.Placement;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.merchandising.PlacementRule;
import dev.vitrine.feed.merchandising.PlacementRules;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the placements of the merchants' {@code feed.graphqls}. */
@Management
@Controller
class PlacementManagementController {

  private static final String TYPE = "feedPlacement";

  private final Snapshot<PlacementRules> rules;
  private final Mutations mutations;

  PlacementManagementController(Snapshot<PlacementRules> rules, Mutations mutations) {
    this.rules = rules;
    this.mutations = mutations;
  }

  @QueryMapping
  List<PlacementRule> feedPlacements() {
    return rules.current().all();
  }

  @MutationMapping
  Mono<FeedPlacementSavePayload> feedPlacementSave(MutationInput input) {
    Mono<PlacementRule> saved =
        rules.refresh().map(fresh -> fresh.of(Placement.valueOf(input.text("placement"))));
    return mutations
        .write(TYPE, input, InputShape.PLAIN)
        .flatMap(written -> written.answer(saved, FeedPlacementSavePayload::new));
  }

  /** What the feed is made of, the merchant's own weights or the shop's. */
  @SchemaMapping(typeName = "FeedPlacementRule")
  List<StrategyWeight> weights(PlacementRule rule) {
    return rules.current().recipe(rule.placement()).weights().entrySet().stream()
        .sorted(Map.Entry.<Strategy, Double>comparingByValue(Comparator.reverseOrder()))
        .map(each -> new StrategyWeight(each.getKey(), each.getValue()))
        .toList();
  }

  record StrategyWeight(Strategy strategy, double weight) {}

  record FeedPlacementSavePayload(
      @Nullable PlacementRule feedPlacement, List<UserError> userErrors) {}
}
