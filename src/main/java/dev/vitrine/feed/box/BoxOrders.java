package dev.vitrine.feed.box;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.GlobalId;
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

  private final Snapshot<DiscoveryBoxes> boxes;
  private final Proposals proposals;
  private final BoxOrderRepository repository;
  private final Opinions opinions;
  private final TransactionalOperator transaction;

  BoxOrders(
      Snapshot<DiscoveryBoxes> boxes,
      Proposals proposals,
      BoxOrderRepository repository,
      Opinions opinions,
      TransactionalOperator transaction) {
    this.boxes = boxes;
    this.proposals = proposals;
    this.repository = repository;
    this.opinions = opinions;
    this.transaction = transaction;
  }

  /** Takes a box with the samples that were proposed; none when it is taken, else the reasons. */
  Mono<List<Refusal>> take(Visitor visitor, MutationInput input, ShopContext shop) {
    if (!visitor.consent().personalization()) {
      return Mono.just(List.of(Refusal.plain("CONSENT_MISSING")));
    }
    return Mono.justOrEmpty(boxes.current().offered(input.text("handle"), shop.currency()))
        .flatMap(box -> take(box, visitor, input, shop))
        .defaultIfEmpty(List.of(Refusal.of("BOX_NOT_FOUND", "handle")));
  }

  private Mono<List<Refusal>> take(
      DiscoveryBox box, Visitor visitor, MutationInput input, ShopContext shop) {
    List<Long> products = input.list("productIds").stream().map(BoxOrders::product).toList();
    return proposals
        .pool(box, visitor, shop)
        .map(pool -> refusals(products, pool, Proposals.picking(box, shop)))
        .flatMap(wrong -> wrong.isEmpty() ? keep(box, visitor, products) : Mono.just(wrong));
  }

  /** The key of a product; 0 for what is none's. */
  private static long product(Object id) {
    return GlobalId.parse(String.valueOf(id))
        .filter(parsed -> parsed.type().equals("Product"))
        .map(GlobalId::key)
        .orElse(0L);
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

  /** Somebody who takes two boxes at once may not have a sample in both. */
  private Mono<List<Refusal>> keep(DiscoveryBox box, Visitor visitor, List<Long> products) {
    return repository
        .insert(visitor.id(), box.id(), products)
        .thenReturn(List.<Refusal>of())
        .onErrorReturn(
            DataIntegrityViolationException.class,
            List.of(Refusal.of("SAMPLE_NOT_IN_BOX", "productIds")));
  }

  /** Takes down what a visitor says of the samples of a box; once. */
  Mono<List<Refusal>> review(Visitor visitor, MutationInput input) {
    if (!visitor.consent().personalization()) {
      return Mono.just(List.of(Refusal.plain("CONSENT_MISSING")));
    }
    long id =
        GlobalId.parse(input.text("orderId"))
            .filter(parsed -> parsed.type().equals("DiscoveryBoxOrder"))
            .map(GlobalId::key)
            .orElse(0L);
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
}
