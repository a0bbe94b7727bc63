package dev.vitrine.social;

import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody with an account, who makes friends in a test shop.
 *
 * @param shopper speaks for them: signed in, on a device of theirs
 * @param stroller the device's visitor, who agrees to everything
 * @param email the account's address
 */
public record Companion(Shopper shopper, Stroller stroller, String email) {

  /** A new customer. */
  public static Companion of(int port, String name) {
    Stroller stroller = Stroller.willing(port);
    String email = UUID.randomUUID() + "@example.org";
    Map<String, ?> account = Map.of("email", email, "password", "correct horse", "name", name);
    Shopper guest = stroller.shopper().patient();
    Shopper shopper = guest.signedIn(guest.mutate("Register", account).text("/session/token"));
    return new Companion(shopper, new Stroller(shopper, stroller.token()), email);
  }

  /** Runs a mutation on an input, asking for these fields beside the refusals. */
  public static Answer mutate(
      Shopper shopper, String mutation, Map<String, ?> input, String fields) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
    String document =
        "mutation ($input: %sInput!) { %s(input: $input) { %s userErrors { code path message } } }"
            .formatted(type, mutation, fields);
    Answer answer = shopper.run(document, Map.of("input", input));
    return new Answer(answer.status(), answer.body().at("/data/" + mutation));
  }

  /** Runs a mutation of theirs. */
  public Answer ask(String mutation, Map<String, ?> input, String fields) {
    return mutate(shopper, mutation, input, fields);
  }

  /** Invites; gives the payload. */
  public Answer invite(Map<String, ?> input) {
    return ask("friendInvite", input, "invitation { token from email expiresAt }");
  }

  /** Accepts an invitation; gives the payload. */
  public Answer accept(String token) {
    return ask("friendInvitationAccept", Map.of("token", token), "friend { key name }");
  }

  /** Becomes somebody's friend. */
  public Companion befriend(Companion other) {
    other.accept(invite(Map.of()).text("/invitation/token"));
    return this;
  }

  /** Says what friends are shown. */
  public Companion share(boolean wishlists, boolean purchases, boolean named) {
    ask(
        "sharingUpdate",
        Map.of("wishlists", wishlists, "purchases", purchases, "named", named),
        "sharing { named }");
    return this;
  }

  /** What they read of themselves, at a pointer below the customer. */
  public String reads(String selection, String pointer) {
    return shopper
        .run("{ customer { " + selection + " } }", Map.of())
        .json("/data/customer" + pointer);
  }
}
