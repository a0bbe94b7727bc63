package dev.vitrine.listing.index;

import dev.vitrine.platform.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Writes rows as the features that own them do: in one transaction with what announces them. */
@TestComponent
class ShopRows {

  private final DatabaseClient database;
  private final Outbox outbox;
  private final TransactionalOperator transaction;

  ShopRows(DatabaseClient database, Outbox outbox, TransactionalOperator transaction) {
    this.database = database;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  /** A product with one variant and the shop's base price in dollars. */
  long product(String title, String price) {
    return transaction
        .transactional(insertProduct(title, price).delayUntil(this::announce))
        .block();
  }

  private Mono<Long> insertProduct(String title, String price) {
    return database
        .sql(
            """
            WITH p AS (
              INSERT INTO product (external_id, texts)
              VALUES (:key, jsonb_build_object('en', jsonb_build_object('title', :title)))
              RETURNING id),
            v AS (
              INSERT INTO variant (product_id, sku)
              SELECT p.id, :key FROM p
              RETURNING id),
            e AS (
              INSERT INTO price (variant_id, currency, amount)
              SELECT v.id, 'USD', :price::numeric FROM v)
            SELECT id FROM p
            """)
        .bind("key", UUID.randomUUID().toString())
        .bind("title", title)
        .bind("price", price)
        .map(row -> row.get("id", Long.class))
        .one();
  }

  /** Changes rows, and announces the product in the same transaction. */
  void change(long product, String sql) {
    Mono<Long> change = database.sql(sql).bind("product", product).fetch().rowsUpdated();
    transaction.transactional(change.then(announce(product))).block();
  }

  /** Changes rows as nobody should: without a word. */
  void changeUnheard(long product, String sql) {
    database.sql(sql).bind("product", product).then().block();
  }

  void retitle(long product, String title) {
    change(
        product,
        """
        UPDATE product
        SET texts = jsonb_build_object('en', jsonb_build_object('title', '%s'))
        WHERE id = :product
        """
            .formatted(title));
  }

  void reprice(long product, String amount, Instant from) {
    change(
        product,
        """
        INSERT INTO price (variant_id, currency, amount, starts_at)
        SELECT id, 'USD', %s, '%s'
        FROM variant
        WHERE product_id = :product
        """
            .formatted(amount, from));
  }

  Mono<Void> announce(long product) {
    return outbox.append(Indexer.TOPIC, List.of(product));
  }

  /** A market that sells everything in dollars, in English. */
  long market(String handle) {
    return database
        .sql(
            """
            WITH m AS (
              INSERT INTO market (handle, currencies, locales, default_locale)
              VALUES (:handle, '{USD}', '{en}', 'en')
              ON CONFLICT (handle) DO UPDATE SET handle = :handle
              RETURNING id)
            SELECT id, pg_notify('vitrine_changed', 'market') FROM m
            """)
        .bind("handle", handle)
        .map(row -> row.get("id", Long.class))
        .one()
        .block();
  }

  /** A run whose instance died a while ago. */
  void abandonedRun(long market) {
    database
        .sql(
            """
            INSERT INTO index_run (kind, market_id, state, started_at, heartbeat_at)
            VALUES ('REINDEX', :market, 'RUNNING', now(), now() - interval '1 hour')
            """)
        .bind("market", market)
        .then()
        .block();
  }
}
