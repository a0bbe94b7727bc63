package dev.vitrine.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** How customers become friends, and cease to be. */
@VitrineTest
class FriendTest {

  private static final String COUNT = "friends { totalCount }";
  private static final String OPEN =
      "query ($token: String!) { friendInvitation(token: $token) { from email } }";

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private Companion ada;
  private Companion eve;

  @BeforeEach
  void register() {
    ada = Companion.of(port, "Ada");
    eve = Companion.of(port, "Eve");
  }

  private static String friends(Companion companion) {
    return companion.reads(COUNT, "/friends/totalCount");
  }

  private String invite() {
    return ada.invite(Map.of()).text("/invitation/token");
  }

  @Test
  void whoAcceptsAnInvitationIsAFriendAndHasOne() {
    assertThat(eve.accept(invite()).refusals()).isEmpty();
    assertThat(friends(ada)).isEqualTo("1");
    assertThat(friends(eve)).isEqualTo("1");
  }

  @Test
  void aFriendIsNamedWhereTheyAgreeToIt() {
    assertThat(eve.accept(invite()).json("/friend/name")).isEqualTo("null");
    ada.share(false, false, true);
    assertThat(eve.reads("friends { nodes { name } }", "/friends/nodes"))
        .isEqualTo("[{'name':'Ada'}]");
  }

  @Test
  void nothingIsSharedUntilSomebodySaysSo() {
    assertThat(ada.reads("sharing { wishlists purchases named }", "/sharing"))
        .isEqualTo("{'wishlists':false,'purchases':false,'named':false}");
  }

  @Test
  void whatIsLeftOutOfWhatIsSharedStaysAsItWas() {
    ada.share(true, true, true);
    Answer answer =
        ada.ask("sharingUpdate", Map.of("named", false), "sharing { wishlists purchases named }");
    assertThat(answer.json("/sharing"))
        .isEqualTo("{'wishlists':true,'purchases':true,'named':false}");
  }

  @Test
  void anInvitationMakesOneFriend() {
    String token = invite();
    eve.accept(token);
    assertThat(Companion.of(port, "Mallory").accept(token).refusals())
        .containsExactly("INVITATION_NOT_FOUND input.token");
  }

  @Test
  void nobodyIsTheirOwnFriend() {
    assertThat(ada.accept(invite()).refusals()).containsExactly("FRIEND_OF_ONESELF input.token");
    assertThat(ada.invite(Map.of("email", ada.email().toUpperCase())).refusals())
        .containsExactly("FRIEND_OF_ONESELF input.email");
  }

  @Test
  void friendsCannotBecomeFriends() {
    ada.befriend(eve);
    String token = invite();
    assertThat(eve.accept(token).refusals()).containsExactly("ALREADY_FRIENDS input.token");
    assertThat(Companion.of(port, "Bob").accept(token).refusals()).isEmpty();
  }

  @Test
  void aMadeUpInvitationIsRefused() {
    assertThat(eve.accept("guessed").refusals())
        .containsExactly("INVITATION_NOT_FOUND input.token");
  }

  @Test
  void anExpiredInvitationIsRefused() {
    String token = invite();
    database
        .sql("UPDATE friend_invitation SET expires_at = now() - interval '1 minute'")
        .then()
        .block();
    assertThat(eve.accept(token).refusals()).containsExactly("INVITATION_EXPIRED input.token");
    assertThat(eve.shopper().run(OPEN, Map.of("token", token)).json("/data/friendInvitation"))
        .isEqualTo("null");
  }

  @Test
  void anInvitationByEmailIsForThatAccountAlone() {
    String token = ada.invite(Map.of("email", eve.email())).text("/invitation/token");
    assertThat(Companion.of(port, "Mallory").accept(token).refusals())
        .containsExactly("INVITATION_NOT_FOUND input.token");
    String received =
        eve.shopper()
            .run("{ customer { friendInvitations { received { token } } } }", Map.of())
            .text("/data/customer/friendInvitations/received/0/token");
    assertThat(eve.accept(received).refusals()).isEmpty();
  }

  @Test
  void nobodyLearnsWhetherAnAddressHasAnAccountOrIsAFriends() {
    ada.befriend(eve);
    String without = UUID.randomUUID() + "@example.org";
    String mallory = Companion.of(port, "Mallory").email();
    for (String email : List.of(eve.email(), mallory, without)) {
      Answer answer = ada.invite(Map.of("email", email));
      assertThat(answer.refusals()).isEmpty();
      assertThat(answer.text("/invitation/email")).isEqualTo(email);
    }
    assertThat(ada.reads("friendInvitations { sent { from } }", "/friendInvitations/sent"))
        .isEqualTo("[{'from':null},{'from':null},{'from':null}]");
  }

  @Test
  void whoInvitesIsNamedWhereTheyAgreeToIt() {
    String token = invite();
    assertThat(eve.shopper().run(OPEN, Map.of("token", token)).json("/data/friendInvitation/from"))
        .isEqualTo("null");
    ada.share(false, false, true);
    assertThat(eve.shopper().run(OPEN, Map.of("token", token)).text("/data/friendInvitation/from"))
        .isEqualTo("Ada");
  }

  @Test
  void whoIsInvitedDoesNotReadTheAddressOfOthers() {
    String token = ada.invite(Map.of("email", eve.email())).text("/invitation/token");
    assertThat(
            Shopper.of(port).run(OPEN, Map.of("token", token)).json("/data/friendInvitation/email"))
        .isEqualTo("null");
  }

  @Test
  void whatIsDeclinedIsGone() {
    String token = invite();
    assertThat(eve.ask("friendInvitationDecline", Map.of("token", token), "").refusals()).isEmpty();
    assertThat(eve.accept(token).refusals()).containsExactly("INVITATION_NOT_FOUND input.token");
    assertThat(friends(ada)).isEqualTo("0");
  }

  @Test
  void whatIsTakenBackIsGone() {
    String token = invite();
    assertThat(eve.ask("friendInvitationWithdraw", Map.of("token", token), "").refusals())
        .containsExactly("INVITATION_NOT_FOUND input.token");
    assertThat(ada.ask("friendInvitationWithdraw", Map.of("token", token), "").refusals())
        .isEmpty();
    assertThat(eve.accept(token).refusals()).containsExactly("INVITATION_NOT_FOUND input.token");
  }

  @Test
  void eitherEndsAFriendship() {
    String key = eve.accept(invite()).text("/friend/key");
    assertThat(eve.ask("friendRemove", Map.of("friendKey", key), "").refusals()).isEmpty();
    assertThat(friends(ada)).isEqualTo("0");
    assertThat(friends(eve)).isEqualTo("0");
    assertThat(eve.ask("friendRemove", Map.of("friendKey", key), "").refusals())
        .containsExactly("NOT_FOUND input.friendKey");
  }

  @Test
  void nobodyHasMoreInvitationsWaitingThanTheyMay() {
    IntStream.range(0, 50).forEach(i -> invite());
    assertThat(ada.invite(Map.of()).refusals()).containsExactly("TOO_MANY_INVITATIONS");
  }

  @Test
  void nobodyHasMoreFriendsThanTheyMay() {
    database
        .sql(
            """
            WITH others AS (
              INSERT INTO customer (email, email_key, name, password_hash)
              SELECT 'many', 'many-' || gen_random_uuid(), 'Many', ''
              FROM generate_series(1, 500)
              RETURNING id)
            INSERT INTO friendship (customer_id, friend_id)
            SELECT c.id, o.id FROM customer c, others o WHERE c.email = :email
            """)
        .bind("email", ada.email())
        .then()
        .block();
    assertThat(eve.accept(invite()).refusals()).containsExactly("TOO_MANY_FRIENDS input.token");
  }

  @Test
  void aWrongAddressIsRefused() {
    assertThat(ada.invite(Map.of("email", "nowhere")).refusals())
        .containsExactly("INVALID_EMAIL input.email");
  }

  @Test
  void aGuestIsRefusedInTheirLanguage() {
    new Goods(port);
    Answer answer =
        Shopper.of(port)
            .speaking("de")
            .run(
                "mutation @inContext(market: \"g-de\") { friendInvite(input: {}) { userErrors {"
                    + " code message } } }",
                Map.of());
    assertThat(answer.json("/data/friendInvite/userErrors"))
        .isEqualTo("[{'code':'UNAUTHENTICATED','message':'Bitte melden Sie sich an.'}]");
  }

  @Test
  void aRepeatedRequestInvitesOnce() {
    Map<String, ?> input = Map.of("idempotencyKey", UUID.randomUUID().toString());
    assertThat(ada.invite(input).body()).isEqualTo(ada.invite(input).body());
    assertThat(ada.invite(Map.of()).body()).isNotEqualTo(ada.invite(input).body());
  }
}
