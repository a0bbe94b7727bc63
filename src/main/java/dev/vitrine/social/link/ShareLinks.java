package dev.vitrine.social.link;

import dev.vitrine.customer.Customer;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.RequestId;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.social.Answer;
import dev.vitrine.social.SocialProperties;
import graphql.GraphQLContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Links that customers share things by. */
@Service
class ShareLinks {

  private final ShareLinkRepository repository;
  private final ShareTokens tokens;
  private final LinkedThings things;
  private final SocialProperties properties;
  private final Clock clock = Clock.systemUTC();

  ShareLinks(
      ShareLinkRepository repository,
      ShareTokens tokens,
      LinkedThings things,
      SocialProperties properties) {
    this.repository = repository;
    this.tokens = tokens;
    this.things = things;
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

  /**
   * Shares what an input names, in the caller's transaction: what the customer may see of what
   * everybody may, or has.
   */
  Mono<Answer> share(Customer customer, MutationInput input, GraphQLContext context) {
    return Mono.justOrEmpty(GlobalId.parse(input.text("thingId")))
        .map(id -> link(customer, id))
        .filterWhen(link -> things.of(List.of(link), context).map(found -> !found.isEmpty()))
        .flatMap(link -> save(link, input.value("named", Boolean.class).orElse(false)))
        .defaultIfEmpty(Answer.refused("NOT_FOUND", "thingId"));
  }

  private Mono<Answer> save(ShareLink link, boolean named) {
    Map<String, Object> facts = Map.of("max", properties.links());
    return repository
        .save(link, named, properties.links())
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
