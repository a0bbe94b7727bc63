package dev.vitrine.feed.source;

import dev.vitrine.behaviour.Trends;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.listing.shelf.Shelves;
import dev.vitrine.market.Markets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sells, rises and is new in each market. */
@Configuration(proxyBeanMethods = false)
class MarketShelves {

  private static final int MOST = 200;

  @Bean
  CandidateSource popular(Shelves shelves, Markets markets) {
    return new MarketShelf(
        Strategy.POPULAR,
        ReasonCode.POPULAR_HERE,
        markets,
        market -> shelves.bestSelling(market, MOST));
  }

  @Bean
  CandidateSource newest(Shelves shelves, Markets markets) {
    return new MarketShelf(
        Strategy.NEW, ReasonCode.NEW_HERE, markets, market -> shelves.newest(market, MOST));
  }

  @Bean
  CandidateSource trending(Trends trends, Markets markets) {
    return new MarketShelf(
        Strategy.TRENDING,
        ReasonCode.TRENDING_HERE,
        markets,
        market -> trends.rising(market.id(), MOST));
  }
}
