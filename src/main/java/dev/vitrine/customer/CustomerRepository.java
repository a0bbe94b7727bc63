package dev.vitrine.customer;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes accounts, sessions and addresses. */
@Repository
class CustomerRepository {

  private static final String INSERT =
      """
      INSERT INTO customer (email, email_key, name, password_hash)
      VALUES (:email, :emailKey, :name, :passwordHash)
      ON CONFLICT (email_key) DO NOTHING
      RETURNING id, email, name, groups
      """;

  private static final String BY_EMAIL =
      """
      SELECT id, email, name, groups, password_hash
      FROM customer
      WHERE email_key = :emailKey
      """;

  private static final String BY_ID =
      """
      SELECT id, email, name, groups
      FROM customer
      WHERE id = :id
      """;

  private static final String OPEN_SESSION =
      """
      INSERT INTO customer_session (token_hash, customer_id, expires_at)
      VALUES (:tokenHash, :customerId, :expiresAt)
      """;

  private static final String OF_SESSION =
      """
      SELECT c.id, c.email, c.name, c.groups
      FROM customer_session s
      JOIN customer c ON c.id = s.customer_id
      WHERE s.token_hash = :tokenHash AND s.expires_at > now()
      """;

  private static final String CLOSE_SESSION =
      """
      DELETE FROM customer_session
      WHERE token_hash = :tokenHash
      RETURNING token_hash
      """;

  private static final String CLOSE_ALL =
      """
      DELETE FROM customer_session
      WHERE customer_id = :customerId
      RETURNING token_hash
      """;

  private static final String EXPIRE_SESSIONS =
      """
      DELETE FROM customer_session
      WHERE expires_at < now()
      """;

  private static final String ADDRESSES =
      """
      SELECT id, is_default, address
      FROM customer_address
      WHERE customer_id = :customerId
      ORDER BY is_default DESC, id
      """;

  private static final String NO_DEFAULT =
      """
      UPDATE customer_address
      SET is_default = false
      WHERE customer_id = :customerId AND is_default
      """;

  private static final String INSERT_ADDRESS =
      """
      INSERT INTO customer_address (customer_id, is_default, address)
      SELECT :customerId,
             :isDefault OR NOT EXISTS (
               SELECT FROM customer_address WHERE customer_id = :customerId),
             :address::jsonb
      WHERE (SELECT count(*) FROM customer_address WHERE customer_id = :customerId) < :most
      RETURNING id
      """;

  private static final String UPDATE_ADDRESS =
      """
      UPDATE customer_address
      SET address = :address::jsonb, is_default = is_default OR :isDefault
      WHERE id = :id AND customer_id = :customerId
      RETURNING id
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  CustomerRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A new account; empty where there is one of this e-mail address. */
  Mono<Customer> insert(String email, String emailKey, String name, String passwordHash) {
    return database
        .sql(INSERT)
        .bind("email", email)
        .bind("emailKey", emailKey)
        .bind("name", name)
        .bind("passwordHash", passwordHash)
        .map(CustomerRepository::customer)
        .one();
  }

  Mono<Account> byEmail(String emailKey) {
    return database
        .sql(BY_EMAIL)
        .bind("emailKey", emailKey)
        .map(row -> new Account(customer(row), text(row, "password_hash")))
        .one();
  }

  Mono<Customer> byId(long id) {
    return database.sql(BY_ID).bind("id", id).map(CustomerRepository::customer).one();
  }

  Mono<Void> openSession(byte[] tokenHash, long customerId, Instant expiresAt) {
    return database
        .sql(OPEN_SESSION)
        .bind("tokenHash", tokenHash)
        .bind("customerId", customerId)
        .bind("expiresAt", expiresAt)
        .then();
  }

  Mono<Customer> ofSession(byte[] tokenHash) {
    return database
        .sql(OF_SESSION)
        .bind("tokenHash", tokenHash)
        .map(CustomerRepository::customer)
        .one();
  }

  /** Ends a session, or all of a customer's; gives the hashes of the tokens that ended. */
  Flux<byte[]> closeSession(byte[] tokenHash) {
    return database.sql(CLOSE_SESSION).bind("tokenHash", tokenHash).mapValue(byte[].class).all();
  }

  Flux<byte[]> closeSessions(long customerId) {
    return database.sql(CLOSE_ALL).bind("customerId", customerId).mapValue(byte[].class).all();
  }

  Mono<Long> expireSessions() {
    return database.sql(EXPIRE_SESSIONS).fetch().rowsUpdated();
  }

  Flux<CustomerAddress> addresses(long customerId) {
    return database
        .sql(ADDRESSES)
        .bind("customerId", customerId)
        .map(
            row ->
                new CustomerAddress(
                    Objects.requireNonNull(row.get("id", Long.class)),
                    Boolean.TRUE.equals(row.get("is_default", Boolean.class)),
                    json.readValue(text(row, "address"), Address.class)))
        .all();
  }

  Mono<Void> noDefault(long customerId) {
    return database.sql(NO_DEFAULT).bind("customerId", customerId).then();
  }

  /** A new address; empty where the customer has too many. The first is the default. */
  Mono<Long> insertAddress(long customerId, Address address, boolean isDefault, int most) {
    return database
        .sql(INSERT_ADDRESS)
        .bind("customerId", customerId)
        .bind("isDefault", isDefault)
        .bind("address", json.writeValueAsString(address))
        .bind("most", most)
        .mapValue(Long.class)
        .one();
  }

  /** Rewrites an address; empty where the customer has no such. */
  Mono<Long> updateAddress(long customerId, long id, Address address, boolean isDefault) {
    return database
        .sql(UPDATE_ADDRESS)
        .bind("customerId", customerId)
        .bind("id", id)
        .bind("isDefault", isDefault)
        .bind("address", json.writeValueAsString(address))
        .mapValue(Long.class)
        .one();
  }

  private static Customer customer(Readable row) {
    return new Customer(
        Objects.requireNonNull(row.get("id", Long.class)),
        text(row, "email"),
        text(row, "name"),
        List.of(Objects.requireNonNull(row.get("groups", String[].class))));
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  /** An account and the hash of its password. */
  record Account(Customer customer, String passwordHash) {}
}
