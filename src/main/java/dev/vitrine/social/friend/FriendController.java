package dev.vitrine.social.friend;

import dev.vitrine.behaviour.visitor.VisitorRefusals;
import dev.vitrine.customer.CustomerView;
import dev.vitrine.customer.Sessions;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.social.Answer;
import dev.vitrine.social.SocialMutations;
import graphql.GraphQLContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what {@code friend.graphqls} tells of friends and of what they are shown. */
@Controller
class FriendController {

  private final Friendships friendships;
  private final FriendViews views;
  private final Sessions sessions;
  private final SocialMutations mutations;
  private final VisitorRefusals refusals;

  FriendController(
      Friendships friendships,
      FriendViews views,
      Sessions sessions,
      SocialMutations mutations,
      VisitorRefusals refusals) {
    this.friendships = friendships;
    this.views = views;
    this.sessions = sessions;
    this.mutations = mutations;
    this.refusals = refusals;
  }

  @SchemaMapping(typeName = "Customer")
  Mono<Connection<FriendView>> friends(CustomerView customer, PageRequest page) {
    return friendships
        .of(customer.customer().id())
        .map(views::of)
        .collectList()
        .map(all -> Connection.of(all, page, FriendView::key));
  }

  @SchemaMapping(typeName = "Customer")
  Mono<Sharing> sharing(CustomerView customer) {
    return friendships.sharing(customer.customer().id());
  }

  @MutationMapping
  Mono<FriendRemovePayload> friendRemove(MutationInput input, GraphQLContext context) {
    return mutations
        .run("friendRemove", input, context, customer -> friendships.end(customer, input))
        .map(answer -> new FriendRemovePayload(refusals.errors(answer.refusals(), input)));
  }

  @MutationMapping
  Mono<SharingUpdatePayload> sharingUpdate(MutationInput input, GraphQLContext context) {
    return mutations
        .run("sharingUpdate", input, context, customer -> friendships.share(customer, input))
        .flatMap(answer -> payload(answer, input, context));
  }

  private Mono<SharingUpdatePayload> payload(
      Answer answer, MutationInput input, GraphQLContext context) {
    List<UserError> errors = refusals.errors(answer.refusals(), input);
    return sessions
        .current(context)
        .flatMap(customer -> friendships.sharing(customer.id()))
        .map(sharing -> new SharingUpdatePayload(sharing, errors))
        .defaultIfEmpty(new SharingUpdatePayload(null, errors));
  }

  record FriendRemovePayload(List<UserError> userErrors) {}

  record SharingUpdatePayload(@Nullable Sharing sharing, List<UserError> userErrors) {}
}
