package dev.vitrine.listing.management;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads pins in the order of their listings, markets and positions. */
@Repository
class PinPageRepository {

  private static final String CHOSEN =
      """
      FROM pin p
      WHERE (:market::text IS NULL
          OR p.market_id = (SELECT m.id FROM market m WHERE m.handle = :market))
        AND (:product::text IS NULL
          OR p.product_id = (SELECT o.id FROM product o WHERE o.external_id = :product))
        AND (:category::text IS NULL
          OR p.scope = (SELECT 'category:' || c.id FROM category c WHERE c.external_id = :category))
        AND (:collection::text IS NULL
          OR p.scope = (SELECT 'collection:' || c.id FROM collection c WHERE c.handle = :collection))
        AND (:brand::text IS NULL
          OR p.scope = (SELECT 'brand:' || b.id FROM brand b WHERE b.handle = :brand))
      """;

  private static final String AFTER =
      "SELECT p.scope, p.market_id, p.position, p.product_id "
          + CHOSEN
          + """
            AND (p.scope, p.market_id, p.position, p.product_id)
              > (:fromScope, :fromMarket, :fromPosition, :fromProduct)
          ORDER BY p.scope, p.market_id, p.position, p.product_id
          LIMIT :limit
          """;

  private static final String BEFORE =
      "SELECT p.scope, p.market_id, p.position, p.product_id "
          + CHOSEN
          + """
            AND (:fromScope = '' OR (p.scope, p.market_id, p.position, p.product_id)
              < (:fromScope, :fromMarket, :fromPosition, :fromProduct))
          ORDER BY p.scope DESC, p.market_id DESC, p.position DESC, p.product_id DESC
          LIMIT :limit
          """;

  private static final String COUNT = "SELECT count(*)::int " + CHOSEN;

  private static final PinRow START = new PinRow("", 0, 0, 0);

  private final DatabaseClient database;

  PinPageRepository(DatabaseClient database) {
    this.database = database;
  }

  /** So many pins behind or before one of them; from an end of the list where it is null. */
  Flux<PinRow> from(PinChoice choice, @Nullable PinRow pin, boolean backward, int limit) {
    PinRow from = pin == null ? START : pin;
    return chosen(backward ? BEFORE : AFTER, choice)
        .bind("fromScope", from.scope())
        .bind("fromMarket", from.marketId())
        .bind("fromPosition", from.position())
        .bind("fromProduct", from.productId())
        .bind("limit", limit)
        .map(PinPageRepository::pin)
        .all();
  }

  Mono<Integer> count(PinChoice choice) {
    return chosen(COUNT, choice).mapValue(Integer.class).one();
  }

  private GenericExecuteSpec chosen(String sql, PinChoice choice) {
    return database
        .sql(sql)
        .bind("market", text(choice.market()))
        .bind("product", text(choice.product()))
        .bind("category", text(choice.category()))
        .bind("collection", text(choice.collection()))
        .bind("brand", text(choice.brand()));
  }

  private static Parameter text(@Nullable String value) {
    return Parameter.fromOrEmpty(value, String.class);
  }

  private static PinRow pin(Readable row) {
    return new PinRow(
        value(row, "scope", String.class),
        value(row, "market_id", Long.class),
        value(row, "position", Integer.class),
        value(row, "product_id", Long.class));
  }

  private static <T> T value(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
