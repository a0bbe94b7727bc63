package dev.vitrine.cart;

import dev.vitrine.platform.idempotency.Attempt;
import dev.vitrine.platform.idempotency.Idempotency;
import dev.vitrine.platform.idempotency.KeyReused;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What shoppers show to others: a cart's content as it was when it was shared, without anything
 * personal. What is added to the cart later is not shown, and the token opens nothing of the cart.
 */
@Service
class CartShares {

  private static final String TYPE = "CartShare";

  private static final String INSERT =
      """
      INSERT INTO cart_share (content, expires_at)
      VALUES (:content::jsonb, :expiresAt)
      RETURNING id
      """;

  private static final String FIND =
      """
      SELECT content::text AS content
      FROM cart_share
      WHERE id = :id AND expires_at > now()
      """;

  private static final String EXPIRE =
      """
      DELETE FROM cart_share
      WHERE expires_at < now()
      """;

  private final Carts carts;
  private final Idempotency idempotency;
  private final Signatures signatures;
  private final DatabaseClient database;
  private final TransactionalOperator transaction;
  private final JsonMapper json;
  private final CartProperties properties;
  private final Clock clock = Clock.systemUTC();

  CartShares(
      Carts carts,
      Idempotency idempotency,
      Signatures signatures,
      DatabaseClient database,
      TransactionalOperator transaction,
      JsonMapper json,
      CartProperties properties) {
    this.carts = carts;
    this.idempotency = idempotency;
    this.signatures = signatures;
    this.database = database;
    this.transaction = transaction;
    this.json = json;
    this.properties = properties;
  }

  /** Shares a cart as it is. */
  Mono<Shared> share(MutationInput input) {
    return carts
        .find(input.text("cartId"))
        .flatMap(cart -> once(cart, input, Mono.defer(() -> share(cart))))
        .as(transaction::transactional)
        .defaultIfEmpty(refused(Refusal.of("CART_NOT_FOUND", "cartId")))
        .onErrorReturn(
            KeyReused.class, refused(Refusal.of("IDEMPOTENCY_KEY_REUSED", "idempotencyKey")));
  }

  private static Shared refused(Refusal refusal) {
    return new Shared("", Instant.EPOCH, List.of(refusal));
  }

  private Mono<Shared> once(Cart cart, MutationInput input, Mono<Shared> work) {
    return input
        .value("idempotencyKey", String.class)
        .map(key -> new Attempt("cartShare " + cart.id(), key, input.fields().toString()))
        .map(attempt -> idempotency.once(attempt, Shared.class, work))
        .orElse(work);
  }

  private Mono<Shared> share(Cart cart) {
    Instant expiresAt = clock.instant().plus(properties.lifetime());
    return database
        .sql(INSERT)
        .bind("content", json.writeValueAsString(CartCopies.content(cart).impersonal()))
        .bind("expiresAt", expiresAt)
        .mapValue(Long.class)
        .one()
        .map(id -> new Shared(signatures.id(TYPE, id), expiresAt, List.of()));
  }

  /** What was shared; empty for a token that is not of this shop, or too old. */
  Mono<CartContent> find(String token) {
    return Mono.justOrEmpty(signatures.read(TYPE, token))
        .map(SignedId::number)
        .flatMap(id -> database.sql(FIND).bind("id", id).mapValue(String.class).one())
        .map(content -> json.readValue(Objects.requireNonNull(content), CartContent.class));
  }

  /** Cleans away what is too old. */
  Mono<Long> expire() {
    return database.sql(EXPIRE).fetch().rowsUpdated();
  }

  /**
   * What sharing is answered with.
   *
   * @param token empty where it is refused
   */
  record Shared(String token, Instant expiresAt, List<Refusal> refusals) {

    @Nullable String shown() {
      return token.isEmpty() ? null : token;
    }
  }
}
