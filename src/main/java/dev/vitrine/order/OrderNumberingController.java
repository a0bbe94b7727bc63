package dev.vitrine.order;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.InvalidInput;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * Serves what the merchants' {@code order.graphqls} tells of the numbers of orders. A market's
 * orders wait for each other where their numbers must have no gaps.
 */
@Management
@Controller
class OrderNumberingController {

  private static final String SCOPE = "settings:write";

  /** Ends with no digit, so that no two markets ever make the same number. */
  private static final Pattern PREFIX = Pattern.compile("[\\p{L}\\d/_.-]{0,19}[\\p{L}/_.-]");

  private static final String SAVE =
      """
      INSERT INTO order_numbering AS n (market_id, prefix, last)
      SELECT id, :prefix, :next - 1
      FROM market
      WHERE handle = :market
      ON CONFLICT (market_id) DO UPDATE
      SET prefix = excluded.prefix,
          last = CASE WHEN n.prefix = excluded.prefix THEN greatest(n.last, excluded.last)
                      ELSE excluded.last END
      RETURNING prefix, last + 1 AS next
      """;

  private static final String ALL =
      """
      SELECT m.handle AS market, n.prefix, n.last + 1 AS next
      FROM order_numbering n
      JOIN market m ON m.id = n.market_id
      ORDER BY m.handle
      """;

  private final DatabaseClient database;
  private final Messages messages;

  OrderNumberingController(DatabaseClient database, Messages messages) {
    this.database = database;
    this.messages = messages;
  }

  @QueryMapping
  Mono<List<OrderNumbering>> orderNumberings() {
    return database
        .sql(ALL)
        .map(row -> OrderNumbering.of(Objects.requireNonNull(row.get("market", String.class)), row))
        .all()
        .collectList();
  }

  @MutationMapping
  Mono<OrderNumberingSavePayload> orderNumberingSave(MutationInput input) {
    long next = input.value("next", Long.class).orElse(1L);
    return Caller.with(SCOPE)
        .flatMap(
            caller ->
                PREFIX.matcher(input.text("prefix")).matches() && next > 0
                    ? save(input, next)
                    : Mono.just(refused("INVALID", "prefix", input)));
  }

  private Mono<OrderNumberingSavePayload> save(MutationInput input, long next) {
    String market = input.text("market");
    return database
        .sql(SAVE)
        .bind("market", market)
        .bind("prefix", input.text("prefix"))
        .bind("next", next)
        .map(row -> OrderNumbering.of(market, row))
        .one()
        .map(saved -> new OrderNumberingSavePayload(saved, List.of()))
        .defaultIfEmpty(refused("NOT_FOUND", "market", input))
        .onErrorReturn(
            DataIntegrityViolationException.class, refused("PREFIX_TAKEN", "prefix", input));
  }

  private OrderNumberingSavePayload refused(String code, String field, MutationInput input) {
    Refusal refusal = Refusal.of(code, field);
    String message = messages.format(input.locale(), "refusal." + code, refusal.facts());
    return new OrderNumberingSavePayload(
        null, List.of(new InvalidInput(code, message, refusal.path())));
  }

  record OrderNumberingSavePayload(
      @Nullable OrderNumbering numbering, List<UserError> userErrors) {}

  /** How the orders of a market are numbered. */
  record OrderNumbering(String market, String prefix, long next) {

    static OrderNumbering of(String market, Readable row) {
      return new OrderNumbering(
          market,
          Objects.requireNonNull(row.get("prefix", String.class)),
          Objects.requireNonNull(row.get("next", Long.class)));
    }
  }
}
