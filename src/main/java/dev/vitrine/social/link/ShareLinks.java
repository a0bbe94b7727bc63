package dev.vitrine.social.link;

import dev.vitrine.customer.Customer;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.NodeFinder;
import dev.vitrine.platform.graphql.RequestId;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.social.Answer;
import dev.vitrine.social.SocialProperties;
import graphql.GraphQLContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Links that customers share things by. */
@Service
class ShareLinks {

  /** What everybody may share, since everybody may see it. */
  private static final Set<String> PUBLIC = Set.of("Product", "Collection");

  private final ShareLinkRepository repository;
  private final ShareTokens tokens;
  private final NodeFinder nodes;
  private final Map<String, SharedThings> owned;
  private final SocialProperties properties;
  private final Clock clock = Clock.systemUTC();

  ShareLinks(
      ShareLinkRepository repository,
      ShareTokens tokens,
      NodeFinder nodes,
      List<SharedThings> owned,
      SocialProperties properties) {
    this.repository = repository;
    this.tokens = tokens;
    this.nodes = nodes;
    this.owned = owned.stream().collect(Collectors.toMap(SharedThings::type, Function.identity()));
    this.properties = properties;
  }

  /** The link of a token; empty where it leads nowhere. */
  Mono<ShareLink> open(String token) {
    return Mono.justOrEmpty(tokens.read(token)).flatMap(repository::byId);
  }

  Mono<ShareLink> byId(long id) {
    return repository.byId(id);
  }

  /** What a customer shared, the latest first. */
  Flux<ShareLink> of(Customer customer) {
    return repository.ofCustomer(customer.id());
  }

  /** What a link leads to; empty where the market does not show it, or it is gone. */
  Mono<Object> thing(ShareLink link, GraphQLContext context) {
    return thing(link.type(), link.target(), link.customerId(), context);
  }

  private Mono<Object> thing(String type, long target, long owner, GraphQLContext context) {
    if (PUBLIC.contains(type)) {
      return nodes.find(GlobalId.of(type, target).encoded(), context);
    }
    SharedThings things = owned.get(type);
    ShopContext shop = Objects.requireNonNull(context.get(ShopContext.class));
    return things == null ? Mono.empty() : things.find(target, owner, shop);
  }

  /** Shares what an input names, in the caller's transaction. */
  Mono<Answer> share(Customer customer, MutationInput input, GraphQLContext context) {
    return Mono.justOrEmpty(GlobalId.parse(input.text("thingId")))
        .filterWhen(id -> thing(id.type(), id.key(), customer.id(), context).hasElement())
        .flatMap(id -> share(customer, id, input.value("named", Boolean.class).orElse(false)))
        .defaultIfEmpty(Answer.refused("NOT_FOUND", "thingId"));
  }

  private Mono<Answer> share(Customer customer, GlobalId thing, boolean named) {
    Map<String, Object> facts = Map.of("max", properties.links());
    return repository
        .save(link(customer, thing), named, properties.links())
        .map(Answer::done)
        .defaultIfEmpty(Answer.refused(Refusal.plain("TOO_MANY_LINKS").with(facts)));
  }

  private ShareLink link(Customer customer, GlobalId thing) {
    return new ShareLink(
        0,
        customer.id(),
        null,
        thing.type(),
        thing.key(),
        RequestId.next(),
        clock.instant().plus(properties.link()));
  }

  /** Takes back a link, in the caller's transaction. */
  Mono<Answer> remove(Customer customer, MutationInput input) {
    return Mono.justOrEmpty(tokens.read(input.text("token")))
        .filterWhen(id -> repository.delete(id, customer.id()).map(rows -> rows > 0))
        .map(Answer::done)
        .defaultIfEmpty(Answer.refused("NOT_FOUND", "token"));
  }
}
