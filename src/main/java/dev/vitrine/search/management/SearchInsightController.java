package dev.vitrine.search.management;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.search.insight.Insights;
import dev.vitrine.search.insight.Insights.Report;
import dev.vitrine.search.insight.Insights.Reported;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what merchants learn of searches. */
@Management
@Controller
class SearchInsightController {

  private static final int DAYS = 30;

  private final Insights insights;
  private final Markets markets;

  SearchInsightController(Insights insights, Markets markets) {
    this.insights = insights;
    this.markets = markets;
  }

  @QueryMapping
  Mono<List<Reported>> searchInsight(
      @Argument Report report,
      @Argument @Nullable String market,
      @Argument @Nullable String locale,
      @Argument @Nullable LocalDate since,
      @Argument int first) {
    PageRequest page = PageRequest.of(first, null, null, null);
    LocalDate from = since == null ? LocalDate.now(ZoneOffset.UTC).minusDays(DAYS) : since;
    return insights.report(report, market, locale, from, page.size());
  }

  @SchemaMapping(typeName = "SearchedQuery")
  Optional<Market> market(Reported reported) {
    return markets.byId(reported.marketId());
  }
}
