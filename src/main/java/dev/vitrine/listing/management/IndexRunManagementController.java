package dev.vitrine.listing.management;

import dev.vitrine.listing.index.IndexRun;
import dev.vitrine.listing.index.IndexRuns;
import dev.vitrine.listing.index.Reindexing;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Serves the indices of the merchants' {@code listing.graphqls}. */
@Management
@Controller
class IndexRunManagementController {

  private static final String SETTINGS = "settings:write";

  private final Reindexing reindexing;
  private final IndexRuns runs;
  private final ChosenMarkets chosen;
  private final Markets markets;

  IndexRunManagementController(
      Reindexing reindexing, IndexRuns runs, ChosenMarkets chosen, Markets markets) {
    this.reindexing = reindexing;
    this.runs = runs;
    this.chosen = chosen;
    this.markets = markets;
  }

  @QueryMapping
  Mono<Connection<IndexRun>> indexRuns(
      @Argument @Nullable String market, @Argument IndexRun.@Nullable Kind kind, PageRequest page) {
    return runs.page(market, kind, page);
  }

  @QueryMapping
  Mono<IndexRun> indexRun(@Argument String key) {
    try {
      return reindexing.status(UUID.fromString(key));
    } catch (IllegalArgumentException unknown) {
      return Mono.empty();
    }
  }

  @MutationMapping
  Mono<RunsPayload> reindexStart(MutationInput input) {
    return start(input, reindexing::start);
  }

  @MutationMapping
  Mono<RunsPayload> reconciliationStart(MutationInput input) {
    return start(input, reindexing::reconcile);
  }

  private Mono<RunsPayload> start(
      MutationInput input, Function<Collection<Market>, Flux<IndexRun>> work) {
    return Caller.with(SETTINGS)
        .map(caller -> chosen.of(input))
        .flatMap(
            choice ->
                choice.errors().isEmpty()
                    ? work.apply(choice.markets()).collectList().map(RunsPayload::started)
                    : Mono.just(new RunsPayload(List.of(), choice.errors())));
  }

  @SchemaMapping(typeName = "IndexRun", field = "key")
  String key(IndexRun run) {
    return run.id().toString();
  }

  @SchemaMapping(typeName = "IndexRun", field = "market")
  Optional<Market> market(IndexRun run) {
    return markets.byId(run.marketId());
  }

  record RunsPayload(List<IndexRun> runs, List<UserError> userErrors) {

    static RunsPayload started(List<IndexRun> runs) {
      return new RunsPayload(runs, List.of());
    }
  }
}
