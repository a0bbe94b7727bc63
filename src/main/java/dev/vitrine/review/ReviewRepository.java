package dev.vitrine.review;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads ratings. */
@Repository
class ReviewRepository {

  private static final String RATINGS =
      """
      SELECT r.product_id, r.rating_sum, r.count
      FROM product_rating r
      WHERE r.product_id = ANY(:productIds) AND r.count > 0
      """;

  private final DatabaseClient database;

  ReviewRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Map<Long, Rating>> ratings(Collection<Long> productIds) {
    return database
        .sql(RATINGS)
        .bind("productIds", productIds.toArray(Long[]::new))
        .map(row -> Map.entry(number(row, "product_id"), rating(row)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Rating rating(Readable row) {
    return new Rating(number(row, "rating_sum"), number(row, "count").intValue());
  }

  private static Long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }
}
