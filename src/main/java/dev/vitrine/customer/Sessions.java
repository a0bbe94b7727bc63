package dev.vitrine.customer;

import dev.vitrine.platform.graphql.RequestHeaders;
import dev.vitrine.platform.signing.Signatures;
import graphql.GraphQLContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is signed in. PostgreSQL knows for good; Redis answers faster, and without it nobody is
 * signed out. Only the SHA-256 of a token is kept, which is enough for one that cannot be guessed.
 */
@Service
public class Sessions {

  private static final String BEARER = "Bearer ";
  private static final int LONGEST_TOKEN = 200;
  private static final String KEY = "vitrine:session:";

  /** How long Redis may believe in a session that only PostgreSQL knows to be ended. */
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final CustomerRepository repository;
  private final Signatures signatures;
  private final ReactiveStringRedisTemplate redis;
  private final JsonMapper json;
  private final CustomerProperties properties;
  private final Clock clock = Clock.systemUTC();

  Sessions(
      CustomerRepository repository,
      Signatures signatures,
      ReactiveStringRedisTemplate redis,
      JsonMapper json,
      CustomerProperties properties) {
    this.repository = repository;
    this.signatures = signatures;
    this.redis = redis;
    this.json = json;
    this.properties = properties;
  }

  /**
   * Signs a customer in, in the caller's transaction.
   *
   * @param seed drawn at random by {@link #seed}; the same makes the same token
   */
  public Mono<Session> open(long customerId, String seed) {
    Session session = new Session(token(seed), clock.instant().plus(properties.session()));
    return repository
        .openSession(hash(session.token()), customerId, session.expiresAt())
        .thenReturn(session);
  }

  /** Something drawn at random to make a token of. */
  public Mono<String> seed() {
    return Mono.fromSupplier(() -> UUID.randomUUID().toString())
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** The token of a seed. */
  public String token(String seed) {
    return "vts_" + signatures.token("session", seed);
  }

  /** The customer whose token came with an operation; empty for a guest. */
  public Mono<Customer> current(GraphQLContext context) {
    return Mono.justOrEmpty(presented(context)).flatMap(this::customer);
  }

  private Mono<Customer> customer(String token) {
    byte[] hash = hash(token);
    return remembered(hash).switchIfEmpty(Mono.defer(() -> known(hash)));
  }

  private Mono<Customer> known(byte[] hash) {
    return repository
        .ofSession(hash)
        .flatMap(customer -> remember(hash, customer).thenReturn(customer));
  }

  private Mono<Customer> remembered(byte[] hash) {
    return redis
        .opsForValue()
        .get(key(hash))
        .map(value -> json.readValue(value, Customer.class))
        .onErrorResume(down -> Mono.empty());
  }

  private Mono<Boolean> remember(byte[] hash, Customer customer) {
    return redis
        .opsForValue()
        .set(key(hash), json.writeValueAsString(customer), REMEMBERED)
        .onErrorResume(down -> Mono.just(false));
  }

  /**
   * Signs out here, or everywhere, in the caller's transaction; empty for a guest. What ended is to
   * be forgotten once that has committed: until then it could be remembered again.
   */
  Mono<Ended> close(GraphQLContext context, boolean everywhere) {
    return Mono.justOrEmpty(presented(context))
        .flatMap(
            token ->
                repository
                    .ofSession(hash(token))
                    .flatMap(customer -> close(customer, hash(token), everywhere)));
  }

  private Mono<Ended> close(Customer customer, byte[] hash, boolean everywhere) {
    Flux<byte[]> ended =
        everywhere ? repository.closeSessions(customer.id()) : repository.closeSession(hash);
    return ended.map(Sessions::key).collectList().map(Ended::new);
  }

  /** Has Redis forget sessions that ended. */
  Mono<Void> forget(Ended ended) {
    return ended.keys().isEmpty()
        ? Mono.empty()
        : redis.delete(ended.keys().toArray(String[]::new)).onErrorReturn(0L).then();
  }

  /** What Redis remembers sessions by that ended. */
  record Ended(List<String> keys) {}

  /** The SHA-256 of the token that came with an operation, in hexadecimal; empty for none. */
  Optional<String> fingerprint(GraphQLContext context) {
    return presented(context).map(token -> HexFormat.of().formatHex(hash(token)));
  }

  /** The token of a session that came with an operation, good or not. */
  public static Optional<String> presented(GraphQLContext context) {
    return Optional.ofNullable(RequestHeaders.of(context).getFirst(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip())
        .filter(token -> token.startsWith("vts_") && token.length() <= LONGEST_TOKEN);
  }

  private static String key(byte[] hash) {
    return KEY + HexFormat.of().formatHex(hash);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Forgets sessions that ended by themselves. */
  public Mono<Long> expire() {
    return repository.expireSessions();
  }

  /** The instant at which a session that is opened now ends. */
  public Instant expiry() {
    return clock.instant().plus(properties.session());
  }
}
