package dev.vitrine.feed.source;

import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.model.Neighbours;
import dev.vitrine.feed.model.PairModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The strategies that ask a model of pairs about the things at hand. */
@Configuration(proxyBeanMethods = false)
class PairSources {

  @Bean
  CandidateSource boughtTogether(Neighbours neighbours) {
    return new TogetherSource(
        Strategy.BOUGHT_TOGETHER,
        PairModel.BOUGHT_TOGETHER,
        ReasonCode.BOUGHT_TOGETHER,
        neighbours);
  }

  @Bean
  CandidateSource viewedThenBought(Neighbours neighbours) {
    return new TogetherSource(
        Strategy.VIEWED_THEN_BOUGHT,
        PairModel.VIEWED_THEN_BOUGHT,
        ReasonCode.BOUGHT_AFTER_VIEWING,
        neighbours);
  }
}
