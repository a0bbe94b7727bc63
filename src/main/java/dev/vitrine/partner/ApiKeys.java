package dev.vitrine.partner;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.snapshot.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The API keys of the shop. They are held in memory and renewed by event on every instance. */
@Service
public class ApiKeys {

  private static final Logger log = LoggerFactory.getLogger(ApiKeys.class);

  /** The system's random numbers are read from a file. */
  private static final Scheduler RANDOMNESS = Schedulers.boundedElastic();

  private static final Duration COARSE = Duration.ofMinutes(15);
  private static final Caller BOOTSTRAP =
      new Caller(
          "bootstrap",
          Arrays.stream(Scope.values()).map(Scope::key).collect(Collectors.toUnmodifiableSet()));

  private final Snapshot<ApiKeyRing> ring;
  private final ApiKeyRepository repository;
  private final Clock clock = Clock.systemUTC();
  private final Secret.@Nullable Hash bootstrap;
  private final Map<Long, Instant> used = new ConcurrentHashMap<>();

  ApiKeys(Snapshot<ApiKeyRing> ring, ApiKeyRepository repository, PartnerProperties properties) {
    this.ring = ring;
    this.repository = repository;
    String key = properties.managementKey();
    this.bootstrap = key == null ? null : new Secret(key).hash();
  }

  /**
   * Who holds a secret.
   *
   * @return empty for an unknown, expired or revoked key
   */
  public Mono<Caller> authenticate(String secret) {
    Secret presented = new Secret(secret);
    if (bootstrap != null && bootstrap.equals(presented.hash())) {
      return Mono.just(BOOTSTRAP);
    }
    return Mono.justOrEmpty(find(presented)).flatMap(key -> noteUse(key).thenReturn(callerOf(key)));
  }

  private Optional<ApiKey> find(Secret secret) {
    return ring.current().find(secret).filter(key -> key.isValid(clock.instant()));
  }

  private static Caller callerOf(ApiKey key) {
    return new Caller(
        "key " + key.id() + " " + key.prefix(),
        Scope.allowedBy(key.scopes()).stream()
            .map(Scope::key)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Written once in a while only, and no reason to refuse anybody when that fails. */
  private Mono<Void> noteUse(ApiKey key) {
    Instant now = clock.instant();
    Instant noted = used.merge(key.id(), now, (old, fresh) -> isStale(old, fresh) ? fresh : old);
    return noted.equals(now)
        ? repository.touch(key.id(), now).onErrorResume(ApiKeys::forget)
        : Mono.empty();
  }

  private static boolean isStale(Instant noted, Instant now) {
    return Duration.between(noted, now).compareTo(COARSE) >= 0;
  }

  private static Mono<Void> forget(Throwable failure) {
    log.warn("The use of a key was not noted: {}", failure.toString());
    return Mono.empty();
  }

  /** Every key, revoked ones too, in the order in which they were issued. */
  public Flux<ApiKey> all() {
    return repository.all().map(ApiKeyRing.Entry::key);
  }

  /**
   * A new key. This is the only time that its secret can be read.
   *
   * @param label what the merchant calls it
   * @param expiresAt from when on it is refused; null for never
   */
  public Mono<Issued> issue(String label, Set<Scope> scopes, @Nullable Instant expiresAt) {
    return Mono.fromSupplier(Secret::draw)
        .subscribeOn(RANDOMNESS)
        .flatMap(secret -> issue(label, secret, scopes, expiresAt));
  }

  private Mono<Issued> issue(
      String label, Secret secret, Set<Scope> scopes, @Nullable Instant expiresAt) {
    return repository
        .insert(label, secret, scopes, expiresAt)
        .flatMap(key -> ring.refresh().thenReturn(new Issued(key, secret.value())));
  }

  /** The key, refused from now on; empty for an unknown one. */
  public Mono<ApiKey> revoke(long id) {
    return repository.revoke(id).flatMap(key -> ring.refresh().thenReturn(key));
  }

  /**
   * A key that was issued just now.
   *
   * @param secret what its holder presents
   */
  public record Issued(ApiKey key, String secret) {

    /** Says nothing of the secret. */
    @Override
    public String toString() {
      return "Issued[key=" + key + "]";
    }
  }
}
