package dev.vitrine.cart.wishlist;

import dev.vitrine.social.link.SharedThings;
import java.util.Collection;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes wishlists. */
@Repository
class WishlistRepository {

  private static final String OF_CUSTOMER =
      """
      SELECT jsonb_build_object('id', w.id, 'name', w.name, 'items', (
        SELECT coalesce(jsonb_agg(to_jsonb(i) ORDER BY i.id DESC), '[]')
        FROM wishlist_item i
        WHERE i.wishlist_id = w.id))::text AS wishlist
      FROM wishlist w
      WHERE w.customer_id = :customerId
      ORDER BY w.id
      """;

  private static final String OWNED =
      """
      SELECT jsonb_build_object('id', w.id, 'name', w.name, 'items', (
        SELECT coalesce(jsonb_agg(to_jsonb(i) ORDER BY i.id DESC), '[]')
        FROM wishlist_item i
        WHERE i.wishlist_id = w.id))::text AS wishlist
      FROM unnest(:ids, :owners) AS t (id, owner)
      JOIN wishlist w ON w.id = t.id AND w.customer_id = t.owner
      """;

  /** The one named, or the customer's first, which is made where there is none. */
  private static final String CHOOSE =
      """
      WITH named AS (
        SELECT id
        FROM wishlist
        WHERE customer_id = :customerId AND (:wishlistId = 0 OR id = :wishlistId)
        ORDER BY id
        LIMIT 1),
      made AS (
        INSERT INTO wishlist (customer_id, name)
        SELECT :customerId, :name
        WHERE :wishlistId = 0 AND NOT EXISTS (SELECT FROM named)
        RETURNING id)
      SELECT id FROM named
      UNION ALL
      SELECT id FROM made
      """;

  private static final String ADD =
      """
      INSERT INTO wishlist_item (wishlist_id, product_id, variant_id)
      SELECT :wishlistId, p.id, :variantId
      FROM product p
      WHERE p.id = :productId AND (:variantId = 0 OR EXISTS (
          SELECT FROM variant v WHERE v.id = :variantId AND v.product_id = p.id))
        AND (SELECT count(*) FROM wishlist_item WHERE wishlist_id = :wishlistId) < :most
      ON CONFLICT (wishlist_id, product_id, variant_id) DO UPDATE
      SET product_id = excluded.product_id
      RETURNING id
      """;

  private static final String REMOVE =
      """
      DELETE FROM wishlist_item
      WHERE wishlist_id = :wishlistId AND product_id = :productId
        AND (:variantId = 0 OR variant_id = :variantId)
      """;

  /** A variant, also where the wishlist says any of its product. */
  private static final String DROP =
      """
      DELETE FROM wishlist_item
      WHERE wishlist_id = :wishlistId AND product_id = :productId
        AND variant_id IN (0, :variantId)
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  WishlistRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Flux<Wishlist> ofCustomer(long customerId) {
    return database
        .sql(OF_CUSTOMER)
        .bind("customerId", customerId)
        .map(row -> Objects.requireNonNull(row.get("wishlist", String.class)))
        .all()
        .map(row -> json.readValue(row, Wishlist.class));
  }

  /** Those of the wishlists that are their owners'. */
  Flux<Wishlist> owned(Collection<SharedThings.Owned> wishlists) {
    return database
        .sql(OWNED)
        .bind("ids", wishlists.stream().map(SharedThings.Owned::key).toArray(Long[]::new))
        .bind("owners", wishlists.stream().map(SharedThings.Owned::owner).toArray(Long[]::new))
        .map(row -> Objects.requireNonNull(row.get("wishlist", String.class)))
        .all()
        .map(row -> json.readValue(row, Wishlist.class));
  }

  Mono<Long> choose(long customerId, long wishlistId, String name) {
    return database
        .sql(CHOOSE)
        .bind("customerId", customerId)
        .bind("wishlistId", wishlistId)
        .bind("name", name)
        .mapValue(Long.class)
        .one();
  }

  /** Keeps a thing; empty where there is no such, or too many are kept. */
  Mono<Long> add(long wishlistId, long productId, long variantId, int most) {
    return database
        .sql(ADD)
        .bind("wishlistId", wishlistId)
        .bind("productId", productId)
        .bind("variantId", variantId)
        .bind("most", most)
        .mapValue(Long.class)
        .one();
  }

  Mono<Void> remove(long wishlistId, long productId, long variantId) {
    return database
        .sql(REMOVE)
        .bind("wishlistId", wishlistId)
        .bind("productId", productId)
        .bind("variantId", variantId)
        .then();
  }

  /** Keeps a variant no more; gives how many items that were. */
  Mono<Long> drop(long wishlistId, long productId, long variantId) {
    return database
        .sql(DROP)
        .bind("wishlistId", wishlistId)
        .bind("productId", productId)
        .bind("variantId", variantId)
        .fetch()
        .rowsUpdated();
  }
}
