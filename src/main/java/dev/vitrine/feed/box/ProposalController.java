package dev.vitrine.feed.box;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.box.BoxView.OrderView;
import dev.vitrine.feed.box.BoxView.ProposalView;
import dev.vitrine.feed.box.BoxView.SampleView;
import dev.vitrine.feed.box.BoxView.WhyView;
import dev.vitrine.listing.storefront.Cards;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.snapshot.Snapshot;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves boxes and what is proposed for them. */
@Controller
class ProposalController {

  private final Snapshot<DiscoveryBoxes> boxes;
  private final Proposals proposals;
  private final Visitors visitors;
  private final Cards cards;
  private final Messages messages;

  ProposalController(
      Snapshot<DiscoveryBoxes> boxes,
      Proposals proposals,
      Visitors visitors,
      Cards cards,
      Messages messages) {
    this.boxes = boxes;
    this.proposals = proposals;
    this.visitors = visitors;
    this.cards = cards;
    this.messages = messages;
  }

  @QueryMapping
  Optional<BoxView> discoveryBox(@Argument String handle, ShopContext shop) {
    return boxes
        .current()
        .offered(handle, shop.currency())
        .flatMap(box -> box.in(shop.currency()).map(offer -> new BoxView(box, offer, shop)));
  }

  /**
   * The samples for the visitor of the operation.
   *
   * @return fails with a refusal: {@code VISITOR_REQUIRED}, {@code CONSENT_MISSING}, and {@code
   *     BOX_NOT_FILLED} where too little is left within the budget
   */
  @SchemaMapping(typeName = "DiscoveryBox")
  Mono<ProposalView> proposal(BoxView view, GraphQLContext context) {
    return visitors
        .current(context)
        .switchIfEmpty(refused("VISITOR_REQUIRED"))
        .flatMap(visitor -> samples(view, visitor))
        .flatMap(samples -> shown(view, samples));
  }

  private Mono<List<Sample>> samples(BoxView view, Visitor visitor) {
    return visitor.consent().personalization()
        ? proposals
            .of(view.box(), visitor, view.shop())
            .filter(samples -> !samples.isEmpty())
            .switchIfEmpty(refused("BOX_NOT_FILLED"))
        : refused("CONSENT_MISSING");
  }

  private static <T> Mono<T> refused(String code) {
    return Mono.error(() -> Refused.by(code));
  }

  private Mono<ProposalView> shown(BoxView view, List<Sample> samples) {
    return cards
        .of(samples.stream().map(Sample::product).toList(), view.shop())
        .map(products -> shown(view, samples, products));
  }

  private ProposalView shown(BoxView view, List<Sample> samples, Map<Long, ProductView> products) {
    return new ProposalView(
        samples.stream()
            .flatMap(
                sample ->
                    Stream.ofNullable(products.get(sample.product()))
                        .map(product -> shown(view, sample, product)))
            .toList(),
        view.money(samples.stream().mapToLong(Sample::price).sum()));
  }

  private SampleView shown(BoxView view, Sample sample, ProductView product) {
    ReasonCode code = sample.liking() > 0 ? ReasonCode.YOUR_STYLE : ReasonCode.PROMOTED;
    return new SampleView(
        product,
        view.money(sample.price()),
        new WhyView(
            code, messages.format(view.shop().locale(), "feed.reason." + code), null, null));
  }

  @BatchMapping(typeName = "DiscoveryBoxOrder")
  Mono<Map<OrderView, List<ProductView>>> samples(List<OrderView> orders) {
    Set<Long> wanted = new HashSet<>();
    orders.forEach(each -> wanted.addAll(each.order().products()));
    return cards.of(wanted, orders.getFirst().shop()).map(found -> samples(orders, found));
  }

  private static Map<OrderView, List<ProductView>> samples(
      List<OrderView> orders, Map<Long, ProductView> found) {
    Map<OrderView, List<ProductView>> samples = new HashMap<>();
    orders.forEach(
        each ->
            samples.put(
                each,
                each.order().products().stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .toList()));
    return samples;
  }
}
