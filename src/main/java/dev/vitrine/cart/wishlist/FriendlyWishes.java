package dev.vitrine.cart.wishlist;

import dev.vitrine.social.friend.Wishes;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Tells what customers keep for later, for their friends. */
@Component
class FriendlyWishes implements Wishes {

  private static final String OF_CUSTOMERS =
      """
      SELECT c.id AS customer, i.product_id AS product
      FROM unnest(:customerIds) AS c (id)
      CROSS JOIN LATERAL (
        SELECT k.product_id, max(k.id) AS latest
        FROM wishlist w
        JOIN wishlist_item k ON k.wishlist_id = w.id
        WHERE w.customer_id = c.id
        GROUP BY k.product_id
        ORDER BY max(k.id) DESC
        LIMIT :most) i
      ORDER BY c.id, i.latest DESC
      """;

  private final DatabaseClient database;

  FriendlyWishes(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public Flux<Wish> of(Collection<Long> customerIds, int most) {
    return database
        .sql(OF_CUSTOMERS)
        .bind("customerIds", customerIds.toArray(Long[]::new))
        .bind("most", most)
        .mapProperties(Wish.class)
        .all();
  }
}
