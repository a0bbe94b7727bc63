package dev.vitrine.pricing.promotion;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes what merchants promise. */
@Component
class PromotionWriter {

  private static final String SCOPE = "price:write";

  private static final String SAVE =
      """
      INSERT INTO promotion (handle, effect, applies_to, minimum, markets, groups, first_order,
                             by_code, exclusive, priority, starts_at, ends_at, total_limit,
                             customer_limit, texts)
      SELECT r.handle, r.effect, r.applies_to, r.minimum, r.markets, r.groups, r.first_order,
             r.by_code, r.exclusive, r.priority, r.starts_at, r.ends_at, r.total_limit,
             r.customer_limit, r.texts
      FROM jsonb_populate_record(NULL::promotion, :promotion::jsonb) AS r
      ON CONFLICT (handle) DO UPDATE
      SET effect = excluded.effect, applies_to = excluded.applies_to, minimum = excluded.minimum,
          markets = excluded.markets, groups = excluded.groups,
          first_order = excluded.first_order, by_code = excluded.by_code,
          exclusive = excluded.exclusive, priority = excluded.priority,
          starts_at = excluded.starts_at, ends_at = excluded.ends_at,
          total_limit = excluded.total_limit, customer_limit = excluded.customer_limit,
          texts = excluded.texts
      RETURNING id
      """;

  private static final String ADD_CODES =
      """
      INSERT INTO promotion_code (code, promotion_id, single_use)
      SELECT code, p.id, :singleUse
      FROM promotion p, unnest(:codes) AS code
      WHERE p.handle = :handle
      ON CONFLICT (code) DO NOTHING
      RETURNING code
      """;

  private final DatabaseClient database;
  private final SnapshotChanges changes;
  private final Snapshot<List<Promotion>> snapshot;
  private final TransactionalOperator transaction;
  private final JsonMapper json;

  PromotionWriter(
      DatabaseClient database,
      SnapshotChanges changes,
      Snapshot<List<Promotion>> promotionSnapshot,
      TransactionalOperator transaction,
      JsonMapper json) {
    this.database = database;
    this.changes = changes;
    this.snapshot = promotionSnapshot;
    this.transaction = transaction;
    this.json = json;
  }

  /** Writes a promotion as a whole; fails with a refusal for who may not. */
  Mono<Saved> save(MutationInput input) {
    return Caller.with(SCOPE).flatMap(caller -> write(input));
  }

  private Mono<Saved> write(MutationInput input) {
    String row = json.writeValueAsString(PromotionInput.columns(input));
    List<Refusal> problems = problems(row);
    return problems.isEmpty()
        ? database
            .sql(SAVE)
            .bind("promotion", row)
            .mapValue(Long.class)
            .one()
            .flatMap(id -> changes.announce("promotion").thenReturn(id))
            .as(transaction::transactional)
            .flatMap(id -> snapshot.refresh())
            .map(all -> new Saved(named(all, input.text("handle")), List.of()))
        : Mono.just(new Saved(null, problems));
  }

  private List<Refusal> problems(String row) {
    try {
      return PromotionInput.problems(json.readValue(row, Promotion.class));
    } catch (JacksonException | NullPointerException unreadable) {
      return List.of(Refusal.of("INVALID", "effect"));
    }
  }

  private static @Nullable Promotion named(List<Promotion> all, String handle) {
    return all.stream().filter(each -> each.handle().equals(handle)).findFirst().orElse(null);
  }

  /** Adds codes to a promotion; gives how many were new. */
  Mono<Long> addCodes(MutationInput input) {
    String[] codes =
        input.list("codes").stream()
            .map(Objects::toString)
            .map(Promotions::normal)
            .toArray(String[]::new);
    return Caller.with(SCOPE)
        .flatMapMany(
            caller ->
                database
                    .sql(ADD_CODES)
                    .bind("handle", input.text("handle"))
                    .bind("codes", codes)
                    .bind("singleUse", input.value("singleUse", Boolean.class).orElse(false))
                    .mapValue(String.class)
                    .all())
        .count();
  }

  /** Every promotion that holds, will hold or held lately. */
  Mono<List<Promotion>> all() {
    return snapshot.refresh();
  }

  /** A promotion as it was written, or why it was not. */
  record Saved(@Nullable Promotion promotion, List<Refusal> refusals) {}
}
