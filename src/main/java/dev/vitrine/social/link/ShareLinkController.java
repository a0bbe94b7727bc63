package dev.vitrine.social.link;

import dev.vitrine.behaviour.visitor.VisitorRefusals;
import dev.vitrine.customer.CustomerView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.social.Answer;
import dev.vitrine.social.SocialMutations;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code share-link.graphqls}. */
@Controller
class ShareLinkController {

  private final ShareLinks links;
  private final LinkedThings things;
  private final ShareTokens tokens;
  private final ShareOutcomeRepository outcomes;
  private final LinkVisits visits;
  private final SocialMutations mutations;
  private final VisitorRefusals refusals;

  ShareLinkController(
      ShareLinks links,
      LinkedThings things,
      ShareTokens tokens,
      ShareOutcomeRepository outcomes,
      LinkVisits visits,
      SocialMutations mutations,
      VisitorRefusals refusals) {
    this.links = links;
    this.things = things;
    this.tokens = tokens;
    this.outcomes = outcomes;
    this.visits = visits;
    this.mutations = mutations;
    this.refusals = refusals;
  }

  @QueryMapping
  Mono<ShareLinkView> shareLink(@Argument String token, ShopContext shop, GraphQLContext context) {
    return links
        .open(token)
        .flatMap(link -> visits.note(link, shop, context).thenReturn(view(link, Map.of())));
  }

  @BatchMapping(typeName = "ShareLink")
  Mono<Map<ShareLinkView, Object>> thing(List<ShareLinkView> views, GraphQLContext context) {
    return things
        .of(views.stream().map(ShareLinkView::link).toList(), context)
        .map(found -> byView(views, found));
  }

  private static Map<ShareLinkView, Object> byView(
      List<ShareLinkView> views, Map<ShareLink, Object> found) {
    Map<ShareLinkView, Object> byView = new HashMap<>();
    for (ShareLinkView view : views) {
      Object thing = found.get(view.link());
      if (thing != null) {
        byView.put(view, thing);
      }
    }
    return byView;
  }

  /** One count for all that is on the page. */
  @SchemaMapping(typeName = "Customer")
  Mono<Connection<ShareLinkView>> shareLinks(CustomerView customer, PageRequest page) {
    return links
        .of(customer.customer())
        .collectList()
        .map(all -> Connection.of(all, page, link -> Long.toString(link.id())))
        .flatMap(
            shown ->
                outcomes
                    .ofLinks(shown.nodes().stream().map(ShareLink::id).toList())
                    .map(led -> shown.map(link -> view(link, led))));
  }

  private ShareLinkView view(ShareLink link, Map<Long, ShareOutcome> outcomes) {
    return new ShareLinkView(link, tokens.of(link.id()), outcomes.get(link.id()));
  }

  @MutationMapping
  Mono<ShareLinkCreatePayload> shareLinkCreate(MutationInput input, GraphQLContext context) {
    return mutations
        .run("shareLinkCreate", input, context, who -> links.share(who, input, context))
        .flatMap(answer -> created(answer, refusals.errors(answer.refusals(), input)));
  }

  private Mono<ShareLinkCreatePayload> created(Answer answer, List<UserError> errors) {
    return links
        .byId(answer.id())
        .map(link -> new ShareLinkCreatePayload(view(link, Map.of()), errors))
        .defaultIfEmpty(new ShareLinkCreatePayload(null, errors));
  }

  @MutationMapping
  Mono<ShareLinkRemovePayload> shareLinkRemove(MutationInput input, GraphQLContext context) {
    return mutations
        .run("shareLinkRemove", input, context, customer -> links.remove(customer, input))
        .map(answer -> new ShareLinkRemovePayload(refusals.errors(answer.refusals(), input)));
  }

  record ShareLinkCreatePayload(@Nullable ShareLinkView shareLink, List<UserError> userErrors) {}

  record ShareLinkRemovePayload(List<UserError> userErrors) {}
}
