package dev.vitrine.feed.box;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.style.opinion.Opinions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Takes down which boxes visitors take and what they say of them: all of it, or nothing. */
@Service
class BoxOrders {

  private static final Refusal UNKNOWN = Refusal.of("NOT_FOUND", "orderId");
  private static final Refusal REVIEWED = Refusal.of("BOX_ALREADY_REVIEWED", "orderId");

  private static final Refusal HAD_BEFORE = Refusal.of("SAMPLE_NOT_IN_BOX", "productIds");

  private final Snapshot<DiscoveryBoxes> boxes;
  private final Proposals proposals;
  private final BoxOrderRepository repository;
  private final Opinions opinions;
  private final Repetitions repetitions;
  private final TransactionalOperator transaction;

  BoxOrders(
      Snapshot<DiscoveryBoxes> boxes,
      Proposals proposals,
      BoxOrderRepository repository,
      Opinions opinions,
      Repetitions repetitions,
      TransactionalOperator transaction) {
    this.boxes = boxes;
    this.proposals = proposals;
    this.repository = repository;
    this.opinions = opinions;
    this.repetitions = repetitions;
    this.transaction = transaction;
  }

  /**
   * Takes a box with the samples that were proposed. Who repeats the request by its key gets the
   * same answer; who takes two boxes at once may not have a sample in both.
   */
  Mono<Taken> take(Visitor visitor, MutationInput input, ShopContext shop) {
    Mono<Taken> work = Mono.defer(() -> taken(visitor, input, shop));
    return repetitions
        .once(
            "discoveryBoxOrder " + visitor.id(),
            input,
            Taken.class,
            work.as(transaction::transactional),
            Taken::refused)
        .onErrorReturn(DataIntegrityViolationException.class, Taken.refused(HAD_BEFORE));
  }

  private Mono<Taken> taken(Visitor visitor, MutationInput input, ShopContext shop) {
    if (!visitor.consent().personalization()) {
      return Mono.just(Taken.refused(Refusal.plain("CONSENT_MISSING")));
    }
    return Mono.justOrEmpty(boxes.current().offered(input.text("handle"), shop.currency()))
        .flatMap(box -> take(box, visitor, input, shop))
        .defaultIfEmpty(Taken.refused(Refusal.of("BOX_NOT_FOUND", "handle")));
  }

  private Mono<Taken> take(
      DiscoveryBox box, Visitor visitor, MutationInput input, ShopContext shop) {
    List<Long> products = input.list("productIds").stream().map(BoxOrders::product).toList();
    return proposals
        .pool(box, visitor, shop)
        .map(pool -> refusals(products, pool, Proposals.picking(box, shop)))
        .flatMap(
            wrong ->
                wrong.isEmpty()
                    ? repository.insert(visitor.id(), box.id(), products).map(Taken::of)
                    : Mono.just(new Taken(0, wrong)));
  }

  /** The key of a product; 0 for what is none's. */
  private static long product(Object id) {
    return GlobalId.key("Product", String.valueOf(id)).orElse(0L);
  }

  private static List<Refusal> refusals(List<Long> products, List<Sample> pool, Picking rules) {
    Map<Long, Sample> known =
        pool.stream().collect(Collectors.toMap(Sample::product, Function.identity()));
    List<Refusal> wrong = new ArrayList<>();
    for (int i = 0; i < products.size(); i++) {
      if (!known.containsKey(products.get(i))) {
        wrong.add(Refusal.of("SAMPLE_NOT_IN_BOX", "productIds", Integer.toString(i)));
      }
    }
    List<Sample> chosen = products.stream().map(known::get).filter(Objects::nonNull).toList();
    if (wrong.isEmpty() && !rules.allows(chosen)) {
      wrong.add(Refusal.of("BOX_AGAINST_RULES", "productIds").with(Map.of("count", rules.count())));
    }
    return wrong;
  }

  /** Takes down what a visitor says of the samples of a box; once. */
  Mono<List<Refusal>> review(Visitor visitor, MutationInput input) {
    Mono<List<Refusal>> work = Mono.defer(() -> reviewed(visitor, input));
    return repetitions.once("discoveryBoxReview " + visitor.id(), input, work);
  }

  private Mono<List<Refusal>> reviewed(Visitor visitor, MutationInput input) {
    if (!visitor.consent().personalization()) {
      return Mono.just(List.of(Refusal.plain("CONSENT_MISSING")));
    }
    long id = GlobalId.key("DiscoveryBoxOrder", input.text("orderId")).orElse(0L);
    return repository
        .of(visitor.id())
        .filter(order -> order.id() == id)
        .next()
        .flatMap(order -> review(order, visitor, input))
        .defaultIfEmpty(List.of(UNKNOWN));
  }

  private Mono<List<Refusal>> review(BoxOrder order, Visitor visitor, MutationInput input) {
    if (order.reviewedAt() != null) {
      return Mono.just(List.of(REVIEWED));
    }
    Map<Long, Boolean> liked = new LinkedHashMap<>();
    List<Refusal> wrong = new ArrayList<>();
    List<?> reviews = input.list("reviews");
    for (int i = 0; i < reviews.size(); i++) {
      read(order, reviews.get(i), Integer.toString(i), liked, wrong);
    }
    if (reviews.isEmpty()) {
      wrong.add(Refusal.of("INVALID", "reviews"));
    }
    return wrong.isEmpty() ? keep(order, visitor, liked) : Mono.just(wrong);
  }

  private static void read(
      BoxOrder order, Object review, String place, Map<Long, Boolean> liked, List<Refusal> wrong) {
    Map<?, ?> fields = (Map<?, ?>) review;
    long product = product(String.valueOf(fields.get("productId")));
    if (!order.products().contains(product)) {
      wrong.add(Refusal.of("SAMPLE_NOT_IN_BOX", "reviews", place, "productId"));
    } else if (liked.put(product, Boolean.TRUE.equals(fields.get("liked"))) != null) {
      wrong.add(Refusal.of("INVALID", "reviews", place, "productId"));
    }
  }

  private Mono<List<Refusal>> keep(BoxOrder order, Visitor visitor, Map<Long, Boolean> liked) {
    return repository
        .reviewed(order.id(), visitor.id())
        .filter(first -> first)
        .flatMap(first -> opinions.say(visitor.id(), liked).thenReturn(List.<Refusal>of()))
        .defaultIfEmpty(List.of(REVIEWED))
        .as(transaction::transactional);
  }

  /**
   * What taking a box comes to.
   *
   * @param orderId the key of the box that was taken; 0 where none was
   * @param refusals why none was
   */
  record Taken(long orderId, List<Refusal> refusals) {

    static Taken of(long orderId) {
      return new Taken(orderId, List.of());
    }

    static Taken refused(Refusal refusal) {
      return new Taken(0, List.of(refusal));
    }
  }
}
