package dev.vitrine.customer;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Hashes passwords with Argon2id (RFC 9106), as many at a time as the settings allow: each keeps a
 * processor and some memory busy, which is the point of it.
 */
@Component
class Passwords {

  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int LANES = 1;
  private static final int PASSES = 2;
  private static final int MOST_WAITING = 1000;

  private final Argon2PasswordEncoder encoder;
  private final Scheduler hashing;

  /** What the password of nobody is compared to, so that nobody can tell who is known. */
  private final Mono<String> nobody;

  Passwords(CustomerProperties properties) {
    this.encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, properties.hashMemoryKb(), PASSES);
    this.hashing =
        Schedulers.newBoundedElastic(properties.hashing(), MOST_WAITING, "passwords", 60, true);
    this.nobody = hash("nobody has this password").cacheInvalidateIf(String::isEmpty);
  }

  Mono<String> hash(String password) {
    return Mono.fromCallable(() -> encoder.encode(password)).subscribeOn(hashing);
  }

  /** Whether a password is that of a hash. */
  Mono<Boolean> matches(String password, String hash) {
    return Mono.fromCallable(() -> encoder.matches(password, hash)).subscribeOn(hashing);
  }

  /** Takes as long as {@link #matches} and is never true. */
  Mono<Boolean> matchesNobody(String password) {
    return nobody.flatMap(hash -> matches(password, hash)).thenReturn(false);
  }
}
