package dev.vitrine.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Mono;

/** What somebody learns of which e-mail addresses have accounts; told by work, not by time. */
@VitrineTest
@Import(UnknownAccountTest.Counting.class)
class UnknownAccountTest {

  private static final String PASSWORD = "correct horse";

  @LocalServerPort int port;
  @Autowired CountingPasswords passwords;
  private Shopper shopper;
  private String known;
  private String unknown;

  /** Nobody's hash is made by the first who is unknown, so that one was before. */
  @BeforeEach
  void open() {
    shopper = Shopper.of(port);
    known = UUID.randomUUID() + "@example.org";
    unknown = UUID.randomUUID() + "@example.org";
    register(known);
    signIn(UUID.randomUUID() + "@example.org");
    passwords.work.clear();
  }

  private Answer register(String email) {
    return shopper.mutate("Register", Map.of("email", email, "password", PASSWORD, "name", "Ada"));
  }

  private Answer signIn(String email) {
    return shopper.mutate("SignIn", Map.of("email", email, "password", "wrong horse"));
  }

  private List<String> work() {
    List<String> done = List.copyOf(passwords.work);
    passwords.work.clear();
    return done;
  }

  @Test
  void anUnknownAccountCostsOneHashAsAWrongPasswordDoes() {
    signIn(known);
    List<String> forKnown = work();
    signIn(unknown);
    assertThat(work()).isEqualTo(forKnown).hasSize(1);
    assertThat(forKnown.getFirst()).startsWith("compare $argon2id$v=19$m=");
  }

  @Test
  void tooManyAttemptsAreRefusedTheSameAndHashNothing() {
    for (int i = 0; i < 10; i++) {
      signIn(known);
      signIn(unknown);
    }
    work();
    Answer refused = signIn(known);
    assertThat(refused.refusals()).containsExactly("TOO_MANY_ATTEMPTS input.email");
    assertThat(signIn(unknown)).isEqualTo(refused);
    assertThat(work()).isEmpty();
  }

  @Test
  void registeringCostsOneHashWhetherThereIsAnAccountOrNot() {
    assertThat(register(known).refusals()).containsExactly("EMAIL_TAKEN input.email");
    List<String> forKnown = work();
    assertThat(register(unknown).refusals()).isEmpty();
    assertThat(work()).isEqualTo(forKnown).containsExactly("hash");
  }

  /** Notes what is hashed, and by which parameters. */
  static class CountingPasswords extends Passwords {

    private final List<String> work = new CopyOnWriteArrayList<>();

    CountingPasswords(CustomerProperties properties) {
      super(properties);
    }

    @Override
    Mono<String> hash(String password) {
      return Mono.defer(
          () -> {
            work.add("hash");
            return super.hash(password);
          });
    }

    @Override
    Mono<Boolean> matches(String password, String hash) {
      return Mono.defer(
          () -> {
            work.add("compare " + hash.substring(0, hash.indexOf('$', "$argon2id$v=19$".length())));
            return super.matches(password, hash);
          });
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Counting {

    @Bean
    @Primary
    CountingPasswords countingPasswords(CustomerProperties properties) {
      return new CountingPasswords(properties);
    }
  }
}
