package dev.vitrine.feed.source;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.query.Query;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.listing.shelf.Shelves;
import dev.vitrine.listing.storefront.Cards;
import dev.vitrine.listing.storefront.ProductView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What shares most with the things at hand: the words of the title, attributes, brand, kind. The
 * rarer what they share, the more it counts, as BM25 has it.
 */
@Component
class SimilarSource implements CandidateSource {

  private static final int ANCHORS = 2;
  private static final int MOST = 50;

  private final Shelves shelves;
  private final Cards cards;
  private final Leaves leaves;

  SimilarSource(Shelves shelves, Cards cards, Leaves leaves) {
    this.shelves = shelves;
    this.cards = cards;
    this.leaves = leaves;
  }

  @Override
  public Strategy strategy() {
    return Strategy.SIMILAR;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    List<Long> anchors = moment.anchors().stream().limit(ANCHORS).toList();
    return Mono.zip(
            shelves.facts(moment.shop().market(), anchors), cards.of(anchors, moment.shop()))
        .flatMapMany(known -> similar(anchors, known.getT1(), known.getT2(), moment))
        .collectList();
  }

  private Flux<Candidate> similar(
      List<Long> anchors, Map<Long, OnShelf> facts, Map<Long, ProductView> views, Moment moment) {
    return Flux.fromIterable(anchors)
        .concatMap(anchor -> similar(facts.get(anchor), views.get(anchor), moment))
        .distinct(Candidate::product);
  }

  private Flux<Candidate> similar(
      @Nullable OnShelf product, @Nullable ProductView view, Moment moment) {
    return product == null || view == null
        ? Flux.empty()
        : similar(product, view.title().value(), moment);
  }

  private Flux<Candidate> similar(OnShelf product, String title, Moment moment) {
    Reason reason = new Reason(ReasonCode.SIMILAR, product.product());
    return shelves
        .best(moment.shop().market(), query(product, title, moment), MOST)
        .flatMapIterable(found -> Ranks.candidates(found, reason));
  }

  private Query query(OnShelf product, String title, Moment moment) {
    List<Query> shared = new ArrayList<>();
    String words = IndexFields.title(moment.shop().locales().tag());
    shared.add(Query.of("match", Map.of(words, title)));
    product.traits().forEach(trait -> shared.add(Query.term(IndexFields.TOKENS, trait)));
    leaves
        .of(product)
        .forEach(
            leaf ->
                shared.add(
                    Query.of(
                        "constant_score",
                        Map.of(
                            "filter",
                            Query.term(IndexFields.CATEGORIES, leaf.toString()),
                            "boost",
                            4))));
    return Query.of(
        "bool",
        Map.of(
            "should",
            shared,
            "minimum_should_match",
            1,
            "must_not",
            Query.term(IndexFields.PRODUCT_ID, product.product())));
  }
}
