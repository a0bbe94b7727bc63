package dev.vitrine.market.management;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.market.TextsByLocale;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the markets of the merchants' {@code market.graphqls}. */
@Management
@Controller
class MarketManagementController {

  private final Markets markets;
  private final Snapshot<List<Market>> snapshot;
  private final Mutations mutations;

  MarketManagementController(
      Markets markets, Snapshot<List<Market>> snapshot, Mutations mutations) {
    this.markets = markets;
    this.snapshot = snapshot;
    this.mutations = mutations;
  }

  @QueryMapping
  Optional<Market> market(@Argument String handle) {
    return markets.named(handle);
  }

  @QueryMapping
  Connection<Market> markets(PageRequest page) {
    return Connection.of(markets.all(), page, Market::handle);
  }

  @MutationMapping
  Mono<MarketSavePayload> marketSave(MutationInput input) {
    Mono<Market> saved =
        snapshot.refresh().flatMap(all -> Mono.justOrEmpty(markets.named(input.text("handle"))));
    return mutations
        .write("market", input, MarketShape.MARKET)
        .flatMap(written -> written.answer(saved, MarketSavePayload::new));
  }

  @SchemaMapping
  String id(Market market) {
    return GlobalId.of("Market", market.id()).encoded();
  }

  @SchemaMapping
  List<Map<String, String>> texts(Market market) {
    return TextsByLocale.of(market.texts());
  }

  @SchemaMapping
  List<Fallback> fallbacks(Market market) {
    return market.fallbacks().entrySet().stream()
        .map(each -> new Fallback(each.getKey(), each.getValue()))
        .toList();
  }

  @SchemaMapping(typeName = "TaxRate", field = "class")
  String taxClass(Market.TaxRate rate) {
    return rate.taxClass();
  }

  record Fallback(String locale, List<String> next) {}

  record MarketSavePayload(@Nullable Market market, List<UserError> userErrors) {}
}
