package dev.vitrine.behaviour.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.intake.ImportClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

@VitrineTest
class JoiningTest {

  private final String email = UUID.randomUUID() + "@example.org";

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private String product;
  private Stroller phone;
  private Stroller laptop;

  @BeforeEach
  void strollAndRegister() {
    new ImportClient(port).send("{\"type\":\"product\",\"externalId\":\"joined\"}");
    long id =
        database
            .sql("SELECT id FROM product WHERE external_id = 'joined'")
            .map(row -> row.get(0, Long.class))
            .one()
            .block();
    product = GlobalId.of("Product", id).encoded();
    phone = Stroller.willing(port);
    laptop = Stroller.willing(port);
    phone.did("productViewed", product, Instant.now());
    remembers(phone, 1);
  }

  private static void remembers(Stroller stroller, int events) {
    Patience.await().until(() -> stroller.historyCount() == events);
  }

  private String register() {
    return phone
        .shopper()
        .mutate("Register", Map.of("email", email, "password", "correct horse", "name", "Ada"))
        .text("/session/token");
  }

  private String signIn(Stroller stroller) {
    return stroller
        .shopper()
        .mutate("SignIn", Map.of("email", email, "password", "correct horse"))
        .text("/session/token");
  }

  private static String id(Stroller stroller) {
    return stroller.shopper().run("{ visitor { id } }", Map.of()).text("/data/visitor/id");
  }

  private static Answer signOut(Stroller stroller, String session, boolean everywhere) {
    return stroller.shopper().signedIn(session).mutate("SignOut", Map.of("everywhere", everywhere));
  }

  private static String letters(Stroller stroller, String session) {
    return stroller
        .shopper()
        .signedIn(session)
        .run("{ visitor { consent { marketing } } }", Map.of())
        .json("/data/visitor/consent/marketing");
  }

  private static void agreeToLetters(Shopper shopper, Boolean marketing) {
    Map<String, Object> consent = new HashMap<>(Map.of("personalization", true, "analytics", true));
    consent.put("marketing", marketing);
    assertThat(shopper.mutate("Consent", Map.of("consent", consent)).refusals()).isEmpty();
  }

  @Test
  void whatAGuestAgreesToBeWrittenIsTheAccountsThatTheyMake() {
    agreeToLetters(phone.shopper(), true);
    assertThat(letters(phone, register())).isEqualTo("true");
  }

  @Test
  void nobodyIsWrittenToForWhatAnotherSaidOnTheDevice() {
    String session = register();
    assertThat(letters(phone, session)).isEqualTo("false");
    agreeToLetters(laptop.shopper(), true);
    assertThat(letters(laptop, signIn(laptop))).isEqualTo("false");
  }

  @Test
  void aConsentThatDoesNotSpeakOfLettersLeavesThemAsTheyWere() {
    String session = register();
    agreeToLetters(phone.shopper().signedIn(session), true);
    agreeToLetters(phone.shopper().signedIn(session), null);
    assertThat(letters(phone, session)).isEqualTo("true");
    agreeToLetters(phone.shopper().signedIn(session), false);
    assertThat(letters(phone, session)).isEqualTo("false");
  }

  @Test
  void whatAGuestDidIsTheCustomersAfterSigningIn() {
    register();
    assertThat(phone.historyCount()).isEqualTo(1);
  }

  @Test
  void aCustomerIsTheSameVisitorOnEveryDevice() {
    register();
    signIn(laptop);
    assertThat(laptop.historyCount()).isEqualTo(1);
    assertThat(id(laptop)).isEqualTo(id(phone));
  }

  @Test
  void whatACustomerDoesOnOneDeviceIsKnownOnTheOther() {
    register();
    signIn(laptop);
    laptop.did("collected", product, Instant.now());
    remembers(phone, 2);
  }

  @Test
  void whoSignsOutLeavesNothingOnTheDevice() {
    assertThat(signOut(phone, register(), false).refusals()).isEmpty();
    assertThat(phone.historyCount()).isZero();
  }

  @Test
  void signingOutHereLeavesTheOtherDeviceJoined() {
    String session = register();
    signIn(laptop);
    signOut(phone, session, false);
    assertThat(laptop.historyCount()).isEqualTo(1);
  }

  @Test
  void signingOutEverywherePartsEveryDevice() {
    String session = register();
    signIn(laptop);
    signOut(phone, session, true);
    assertThat(laptop.historyCount()).isZero();
  }

  @Test
  void whatIsDoneAfterSigningOutStaysTheGuests() {
    signOut(phone, register(), false);
    phone.did("collected", product, Instant.now());
    remembers(phone, 1);
    signIn(laptop);
    assertThat(laptop.historyCount()).isEqualTo(1);
  }

  @Test
  void theLatestConsentDecidesForGuestAndCustomer() {
    register();
    laptop
        .shopper()
        .mutate("Consent", Map.of("consent", Map.of("personalization", false, "analytics", true)));
    signIn(laptop);
    assertThat(
            phone
                .shopper()
                .run("{ visitor { consent { personalization } } }", Map.of())
                .json("/data/visitor/consent"))
        .isEqualTo("{'personalization':false}");
  }

  private static String consent(Stroller stroller) {
    return stroller
        .shopper()
        .run("{ visitor { consent { personalization analytics } } }", Map.of())
        .json("/data/visitor/consent");
  }

  @Test
  void aNoOfWhoIsSignedInHoldsOnTheDeviceAfterwards() {
    String session = register();
    Map<String, ?> none = Map.of("personalization", false, "analytics", false);
    phone.shopper().mutate("Consent", Map.of("consent", none));
    signOut(phone, session, false);
    assertThat(consent(phone)).isEqualTo("{'personalization':false,'analytics':false}");
  }

  @Test
  void aYesOfWhoIsSignedInIsNotTheDevices() {
    Stroller shy = Stroller.of(port, false, false);
    register();
    String session = signIn(shy);
    Map<String, ?> all = Map.of("personalization", true, "analytics", true);
    shy.shopper().mutate("Consent", Map.of("consent", all));
    assertThat(consent(shy)).isEqualTo("{'personalization':true,'analytics':true}");
    signOut(shy, session, false);
    assertThat(consent(shy)).isEqualTo("{'personalization':false,'analytics':false}");
  }

  @Test
  void aSessionAloneIsTheCustomersVisitor() {
    Shopper signedIn = Shopper.of(port).signedIn(register());
    assertThat(new Stroller(signedIn, "").historyCount()).isEqualTo(1);
    assertThat(signedIn.mutate("Forget", Map.of()).refusals()).isEmpty();
    assertThat(phone.historyCount()).isZero();
  }

  @Test
  void aVisitorMadeForWhoIsSignedInActsAsTheirs() {
    String session = another();
    Shopper eve = Shopper.of(port).signedIn(session);
    Map<String, ?> all = Map.of("personalization", true, "analytics", true);
    String token = eve.mutate("Visit", Map.of("consent", all)).text("/token");
    Stroller device = new Stroller(eve.visiting(token), token);
    device.did("productViewed", product, Instant.now());
    remembers(device, 1);
    assertThat(new Stroller(eve, "").historyCount()).isEqualTo(1);
    signOut(device, session, false);
    assertThat(new Stroller(Shopper.of(port).visiting(token), token).historyCount()).isZero();
  }

  @Test
  void nobodyReadsWithTheDeviceOfAnotherCustomer() {
    String ada = register();
    String eve = another();
    assertThat(
            phone
                .shopper()
                .signedIn(eve)
                .run("{ visitor { historyCount } }", Map.of())
                .text("/errors/0/extensions/code"))
        .isEqualTo("VISITOR_TOKEN_OF_ANOTHER");
    assertThat(
            phone
                .shopper()
                .signedIn(ada)
                .run("{ visitor { historyCount } }", Map.of())
                .number("/data/visitor/historyCount"))
        .isEqualTo(1);
  }

  @Test
  void nobodyChangesWithTheDeviceOfAnotherCustomer() {
    register();
    Shopper eve = phone.shopper().signedIn(another());
    assertThat(eve.mutate("Forget", Map.of()).refusals())
        .containsExactly("VISITOR_TOKEN_OF_ANOTHER");
    Map<String, ?> consent = Map.of("personalization", false, "analytics", false);
    assertThat(eve.mutate("Consent", Map.of("consent", consent)).refusals())
        .containsExactly("VISITOR_TOKEN_OF_ANOTHER");
    Answer told = new Stroller(eve, phone.token()).did("collected", product, Instant.now());
    assertThat(told.refusals()).containsExactly("VISITOR_TOKEN_OF_ANOTHER");
    assertThat(told.number("/rejected")).isEqualTo(1);
    assertThat(phone.historyCount()).isEqualTo(1);
  }

  /** The session of another customer, on no device. */
  private String another() {
    Map<String, ?> account =
        Map.of(
            "email",
            UUID.randomUUID() + "@example.org",
            "password",
            "correct horse",
            "name",
            "Eve");
    return Shopper.of(port).mutate("Register", account).text("/session/token");
  }

  @Test
  void anUnreadableVisitorKeepsNobodyFromSigningIn() {
    register();
    Answer answer =
        Shopper.of(port)
            .visiting("vtv_forged")
            .mutate("SignIn", Map.of("email", email, "password", "correct horse"));
    assertThat(answer.text("/session/token")).isNotEmpty();
  }
}
