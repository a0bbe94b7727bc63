package dev.vitrine.feed.source;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.model.Neighbour;
import dev.vitrine.feed.model.Neighbours;
import dev.vitrine.feed.model.PairModel;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.listing.shelf.Shelves;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What is bought with the things at hand and is of another kind: a belt with the trousers, not
 * another pair of trousers.
 */
@Component
class ComplementarySource implements CandidateSource {

  private final Neighbours neighbours;
  private final Shelves shelves;
  private final Leaves leaves;

  ComplementarySource(Neighbours neighbours, Shelves shelves, Leaves leaves) {
    this.neighbours = neighbours;
    this.shelves = shelves;
    this.leaves = leaves;
  }

  @Override
  public Strategy strategy() {
    return Strategy.COMPLEMENTARY;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    return neighbours
        .of(PairModel.BOUGHT_TOGETHER, moment.anchors())
        .flatMap(
            found ->
                shelves
                    .facts(moment.shop().market(), products(found))
                    .map(facts -> ofOtherKinds(found, facts)));
  }

  private static Set<Long> products(Map<Long, List<Neighbour>> found) {
    Set<Long> products = new HashSet<>(found.keySet());
    found.values().forEach(near -> near.forEach(each -> products.add(each.product())));
    return products;
  }

  private List<Candidate> ofOtherKinds(Map<Long, List<Neighbour>> found, Map<Long, OnShelf> facts) {
    Set<Long> atHand =
        found.keySet().stream()
            .flatMap(anchor -> Stream.ofNullable(facts.get(anchor)))
            .flatMap(product -> leaves.of(product).stream())
            .collect(Collectors.toSet());
    Tally tally = new Tally();
    found.forEach(
        (anchor, near) ->
            near.stream()
                .filter(each -> isOfOtherKind(facts.get(each.product()), atHand))
                .forEach(each -> tally.add(each.product(), each.weight(), goesWith(anchor))));
    return tally.candidates();
  }

  private boolean isOfOtherKind(@Nullable OnShelf product, Set<Long> kinds) {
    return product != null && Collections.disjoint(leaves.of(product), kinds);
  }

  private static Reason goesWith(Long anchor) {
    return new Reason(ReasonCode.GOES_WITH, anchor);
  }
}
