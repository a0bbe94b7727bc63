package dev.vitrine.cart;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes carts, each with its lines as one JSON object. */
@Repository
class CartRepository {

  private static final String CARTS =
      """
      SELECT json_build_object(
          'id', c.id, 'market_id', c.market_id, 'currency', c.currency,
          'customer_id', c.customer_id, 'state', c.state, 'merged_into', c.merged_into,
          'version', c.version, 'last_line', c.last_line, 'note', c.note, 'email', c.email,
          'phone', c.phone, 'delivery_address', c.delivery_address,
          'delivery_method', c.delivery_method, 'codes', c.codes, 'promotions', c.promotions,
          'declined_gifts', c.declined_gifts, 'cost', c.cost, 'expires_at', c.expires_at,
          'lines', (
            SELECT coalesce(json_agg(l ORDER BY l.number), '[]')
            FROM cart_line l
            WHERE l.cart_id = c.id))::text AS cart
      FROM cart c
      """;

  private static final String PLACE =
      """
      WITH RECURSIVE followed AS (
        SELECT c.market_id, c.currency, c.merged_into, c.expires_at
        FROM cart c
        WHERE c.id = :id
        UNION
        SELECT c.market_id, c.currency, c.merged_into, c.expires_at
        FROM followed f
        JOIN cart c ON c.id = f.merged_into)
      SELECT f.market_id, f.currency
      FROM followed f
      WHERE f.merged_into IS NULL AND f.expires_at > now()
      """;

  private static final String BY_IDS = CARTS + "WHERE c.id = ANY(:ids) AND c.expires_at > now()";

  private static final String OF_CUSTOMER =
      CARTS
          + """
          WHERE c.customer_id = :customerId AND c.state = 'OPEN' AND c.expires_at > now()
          ORDER BY c.updated_at DESC, c.id DESC
          LIMIT :limit
          """;

  /** The lines are read by a statement of its own: this one saw them before it got the lock. */
  private static final String LOCK =
      """
      SELECT c.id, c.merged_into
      FROM cart c
      WHERE c.id = ANY(:ids) AND c.expires_at > now()
      ORDER BY c.id
      FOR UPDATE
      """;

  private static final String LINES_OF =
      """
      SELECT l.number, l.variant_id, l.product_id, l.sku, l.quantity, l.attributes, l.parts,
             l.weight_grams, l.tax_class, l.price, l.discounts, l.subtotal, l.discount, l.total,
             l.tax, l.gift_of
      FROM jsonb_populate_recordset(NULL::cart_line, :lines::jsonb) AS l
      """;

  private static final String WRITE_LINES =
      """
      INSERT INTO cart_line (cart_id, number, variant_id, product_id, sku, quantity, attributes,
                             parts, weight_grams, tax_class, price, discounts, subtotal, discount,
                             total, tax, gift_of)
      """;

  private static final String INSERT =
      """
      WITH saved AS (
        INSERT INTO cart (market_id, currency, customer_id, state, version, last_line, note, email,
                          phone, delivery_address, delivery_method, codes, promotions,
                          declined_gifts, cost, expires_at)
        SELECT r.market_id, r.currency, r.customer_id, r.state, r.version, r.last_line, r.note,
               r.email, r.phone, r.delivery_address, r.delivery_method, r.codes, r.promotions,
               r.declined_gifts, r.cost, r.expires_at
        FROM jsonb_populate_record(NULL::cart, :cart::jsonb) AS r
        RETURNING id),
      written AS (
        %s
        SELECT saved.id, line.*
        FROM saved, (%s) AS line)
      SELECT id
      FROM saved
      """
          .formatted(WRITE_LINES, LINES_OF);

  private static final String UPDATE =
      """
      WITH saved AS (
        UPDATE cart c
        SET market_id = r.market_id, currency = r.currency, customer_id = r.customer_id,
            state = r.state, merged_into = r.merged_into, version = r.version,
            last_line = r.last_line, note = r.note, email = r.email, phone = r.phone,
            delivery_address = r.delivery_address, delivery_method = r.delivery_method,
            codes = r.codes, promotions = r.promotions, declined_gifts = r.declined_gifts,
            cost = r.cost, expires_at = r.expires_at, updated_at = now()
        FROM jsonb_populate_record(NULL::cart, :cart::jsonb) AS r
        WHERE c.id = r.id
        RETURNING c.id),
      gone AS (
        DELETE FROM cart_line l
        WHERE l.cart_id = :id AND l.number = ANY(:gone)),
      written AS (
        %s
        SELECT saved.id, line.*
        FROM saved, (%s) AS line
        ON CONFLICT (cart_id, number) DO UPDATE
        SET quantity = excluded.quantity, attributes = excluded.attributes, parts = excluded.parts,
            weight_grams = excluded.weight_grams, tax_class = excluded.tax_class,
            price = excluded.price, discounts = excluded.discounts, subtotal = excluded.subtotal,
            discount = excluded.discount, total = excluded.total, tax = excluded.tax)
      SELECT id
      FROM saved
      """
          .formatted(WRITE_LINES, LINES_OF);

  private static final String EXPIRE =
      """
      DELETE FROM cart
      WHERE id IN (
        SELECT id
        FROM cart
        WHERE expires_at < now() AND state <> 'ORDERED'
        LIMIT 1000)
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  CartRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The carts of these keys that exist and are not too old. */
  Flux<Cart> byIds(Collection<Long> ids) {
    return database
        .sql(BY_IDS)
        .bind("ids", ids.toArray(Long[]::new))
        .map(row -> cart(Objects.requireNonNull(row.get("cart", String.class))))
        .all();
  }

  /** Where the cart of a key is, or the one that its lines went into, if it is not too old. */
  Mono<CartContexts.Place> place(long id) {
    return database
        .sql(PLACE)
        .bind("id", id)
        .map(
            row ->
                new CartContexts.Place(
                    Objects.requireNonNull(row.get("market_id", Long.class)),
                    Objects.requireNonNull(row.get("currency", String.class))))
        .one();
  }

  /** A customer's open carts, the last changed first. */
  Flux<Cart> ofCustomer(long customerId, int limit) {
    return database
        .sql(OF_CUSTOMER)
        .bind("customerId", customerId)
        .bind("limit", limit)
        .map(row -> cart(Objects.requireNonNull(row.get("cart", String.class))))
        .all();
  }

  /**
   * Carts, locked until the transaction ends, always in the same order.
   *
   * @return for each that exists its key and the key of the cart that it was merged into, or 0
   */
  Flux<Locked> lock(Collection<Long> ids) {
    return database
        .sql(LOCK)
        .bind("ids", ids.toArray(Long[]::new))
        .map(
            row ->
                new Locked(
                    Objects.requireNonNull(row.get("id", Long.class)),
                    Objects.requireNonNullElse(row.get("merged_into", Long.class), 0L)))
        .all();
  }

  record Locked(long id, long mergedInto) {}

  /** Writes a new cart and gives it its key. */
  Mono<Cart> insert(Cart cart) {
    return database
        .sql(INSERT)
        .bind("cart", json.writeValueAsString(cart))
        .bind("lines", json.writeValueAsString(cart.lines()))
        .mapValue(Long.class)
        .one()
        .map(id -> CartDraft.withId(cart, id));
  }

  /** Writes what differs of a cart. */
  Mono<Cart> update(Cart before, Cart after) {
    Set<CartLine> present = Set.copyOf(before.lines());
    List<CartLine> changed =
        after.lines().stream().filter(line -> !present.contains(line)).toList();
    Set<Integer> kept = after.lines().stream().map(CartLine::number).collect(Collectors.toSet());
    Integer[] gone =
        before.lines().stream()
            .map(CartLine::number)
            .filter(number -> !kept.contains(number))
            .toArray(Integer[]::new);
    return database
        .sql(UPDATE)
        .bind("id", after.id())
        .bind("cart", json.writeValueAsString(after))
        .bind("lines", json.writeValueAsString(changed))
        .bind("gone", gone)
        .fetch()
        .first()
        .thenReturn(after);
  }

  /** Cleans away carts that nobody touched for too long. */
  Mono<Long> expire() {
    return database.sql(EXPIRE).fetch().rowsUpdated();
  }

  private Cart cart(String row) {
    return json.readValue(row, Cart.class);
  }
}
