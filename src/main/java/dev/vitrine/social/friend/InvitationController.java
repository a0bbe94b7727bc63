package dev.vitrine.social.friend;

import dev.vitrine.behaviour.visitor.VisitorRefusals;
import dev.vitrine.customer.Customer;
import dev.vitrine.customer.CustomerView;
import dev.vitrine.customer.Sessions;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.social.Answer;
import dev.vitrine.social.SocialMutations;
import graphql.GraphQLContext;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what {@code friend.graphqls} tells of invitations. */
@Controller
class InvitationController {

  private final Invitations invitations;
  private final Friendships friendships;
  private final FriendViews views;
  private final Sessions sessions;
  private final SocialMutations mutations;
  private final VisitorRefusals refusals;

  InvitationController(
      Invitations invitations,
      Friendships friendships,
      FriendViews views,
      Sessions sessions,
      SocialMutations mutations,
      VisitorRefusals refusals) {
    this.invitations = invitations;
    this.friendships = friendships;
    this.views = views;
    this.sessions = sessions;
    this.mutations = mutations;
    this.refusals = refusals;
  }

  @QueryMapping
  Mono<FriendInvitation> friendInvitation(@Argument String token) {
    return invitations.open(token).map(this::received);
  }

  @SchemaMapping(typeName = "Customer")
  Mono<FriendInvitations> friendInvitations(CustomerView customer) {
    return Mono.zip(
        invitations.sent(customer.customer()).map(this::sent).collectList(),
        invitations.received(customer.customer()).map(this::received).collectList(),
        FriendInvitations::new);
  }

  @MutationMapping
  Mono<FriendInvitePayload> friendInvite(MutationInput input, GraphQLContext context) {
    return mutations
        .run("friendInvite", input, context, customer -> invitations.invite(customer, input))
        .flatMap(answer -> invited(answer, refusals.errors(answer.refusals(), input)));
  }

  private Mono<FriendInvitePayload> invited(Answer answer, List<UserError> errors) {
    return invitations
        .byId(answer.id())
        .map(invitation -> new FriendInvitePayload(sent(invitation), errors))
        .defaultIfEmpty(new FriendInvitePayload(null, errors));
  }

  @MutationMapping
  Mono<FriendInvitationPayload> friendInvitationWithdraw(
      MutationInput input, GraphQLContext context) {
    return closed("friendInvitationWithdraw", input, context, invitations::withdraw);
  }

  @MutationMapping
  Mono<FriendInvitationPayload> friendInvitationDecline(
      MutationInput input, GraphQLContext context) {
    return closed("friendInvitationDecline", input, context, invitations::decline);
  }

  private Mono<FriendInvitationPayload> closed(
      String mutation,
      MutationInput input,
      GraphQLContext context,
      BiFunction<Customer, MutationInput, Mono<Answer>> closing) {
    return mutations
        .run(mutation, input, context, customer -> closing.apply(customer, input))
        .map(answer -> new FriendInvitationPayload(refusals.errors(answer.refusals(), input)));
  }

  @MutationMapping
  Mono<FriendInvitationAcceptPayload> friendInvitationAccept(
      MutationInput input, GraphQLContext context) {
    return mutations
        .run(
            "friendInvitationAccept",
            input,
            context,
            customer -> invitations.accept(customer, input))
        .flatMap(answer -> accepted(answer, refusals.errors(answer.refusals(), input), context));
  }

  private Mono<FriendInvitationAcceptPayload> accepted(
      Answer answer, List<UserError> errors, GraphQLContext context) {
    return sessions
        .current(context)
        .flatMap(customer -> friendships.of(customer.id(), answer.id()))
        .map(friend -> new FriendInvitationAcceptPayload(views.of(friend), errors))
        .defaultIfEmpty(new FriendInvitationAcceptPayload(null, errors));
  }

  private FriendInvitation sent(Invitation invitation) {
    return new FriendInvitation(
        invitations.token(invitation), null, invitation.email(), invitation.expiresAt());
  }

  /** Whoever is invited knows their own address. */
  private FriendInvitation received(Invitation invitation) {
    return new FriendInvitation(
        invitations.token(invitation), invitation.name(), null, invitation.expiresAt());
  }

  record FriendInvitations(List<FriendInvitation> sent, List<FriendInvitation> received) {}

  record FriendInvitation(
      String token, @Nullable String from, @Nullable String email, Instant expiresAt) {

    /** Says nothing of the token. */
    @Override
    public String toString() {
      return "FriendInvitation[…]";
    }
  }

  record FriendInvitePayload(@Nullable FriendInvitation invitation, List<UserError> userErrors) {}

  record FriendInvitationPayload(List<UserError> userErrors) {}

  record FriendInvitationAcceptPayload(@Nullable FriendView friend, List<UserError> userErrors) {}
}
