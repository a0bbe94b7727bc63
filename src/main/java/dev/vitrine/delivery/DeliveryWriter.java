package dev.vitrine.delivery;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes the ways in which the merchant's things travel. */
@Component
class DeliveryWriter {

  private static final String SCOPE = "settings:write";

  private static final String SAVE =
      """
      INSERT INTO delivery_method (handle, kind, location_id, markets, countries, postal_codes,
                                   rates, tax_class, min_days, max_days, position, texts)
      SELECT r.handle, r.kind, l.id, r.markets, r.countries, r.postal_codes, r.rates, r.tax_class,
             r.min_days, r.max_days, r.position, r.texts
      FROM jsonb_populate_record(NULL::delivery_method, :method::jsonb) AS r
      LEFT JOIN location l ON l.handle = :location
      WHERE :location = '' OR l.id IS NOT NULL
      ON CONFLICT (handle) DO UPDATE
      SET kind = excluded.kind, location_id = excluded.location_id, markets = excluded.markets,
          countries = excluded.countries, postal_codes = excluded.postal_codes,
          rates = excluded.rates, tax_class = excluded.tax_class, min_days = excluded.min_days,
          max_days = excluded.max_days, position = excluded.position, texts = excluded.texts
      WHERE NOT delivery_method.built_in
      RETURNING id
      """;

  private static final String DELETE =
      """
      DELETE FROM delivery_method
      WHERE handle = :handle AND NOT built_in
      RETURNING id
      """;

  private final DatabaseClient database;
  private final SnapshotChanges changes;
  private final Snapshot<List<DeliveryMethod>> snapshot;
  private final TransactionalOperator transaction;
  private final JsonMapper json;

  DeliveryWriter(
      DatabaseClient database,
      SnapshotChanges changes,
      Snapshot<List<DeliveryMethod>> deliveryMethodSnapshot,
      TransactionalOperator transaction,
      JsonMapper json) {
    this.database = database;
    this.changes = changes;
    this.snapshot = deliveryMethodSnapshot;
    this.transaction = transaction;
    this.json = json;
  }

  /** Every way that the merchant wrote. */
  Mono<List<DeliveryMethod>> all() {
    return snapshot.refresh().map(DeliveryWriter::written);
  }

  private static List<DeliveryMethod> written(List<DeliveryMethod> all) {
    return all.stream().filter(method -> !method.builtIn()).toList();
  }

  /** Writes a way as a whole. */
  Mono<Saved> save(MutationInput input) {
    List<Refusal> problems = DeliveryInput.problems(input);
    return Caller.with(SCOPE)
        .flatMap(
            caller -> problems.isEmpty() ? write(input) : Mono.just(new Saved(null, problems)));
  }

  private Mono<Saved> write(MutationInput input) {
    return database
        .sql(SAVE)
        .bind("method", json.writeValueAsString(DeliveryInput.columns(input)))
        .bind("location", input.text("location"))
        .mapValue(Long.class)
        .one()
        .flatMap(this::announced)
        .as(transaction::transactional)
        .flatMap(id -> snapshot.refresh())
        .map(all -> new Saved(named(all, input.text("handle")), List.of()))
        .defaultIfEmpty(new Saved(null, List.of(Refusal.of("NOT_FOUND", "location"))));
  }

  private Mono<Long> announced(long id) {
    return changes.announce("deliveryMethod").thenReturn(id);
  }

  private static @Nullable DeliveryMethod named(List<DeliveryMethod> all, String handle) {
    return all.stream().filter(each -> each.handle().equals(handle)).findFirst().orElse(null);
  }

  /** Takes a way away; gives why it cannot be, if it cannot. */
  Mono<Optional<Refusal>> delete(MutationInput input) {
    return Caller.with(SCOPE)
        .flatMap(
            caller ->
                database
                    .sql(DELETE)
                    .bind("handle", input.text("handle"))
                    .mapValue(Long.class)
                    .one())
        .flatMap(this::announced)
        .as(transaction::transactional)
        .flatMap(id -> snapshot.refresh())
        .map(all -> Optional.<Refusal>empty())
        .defaultIfEmpty(Optional.of(Refusal.of("NOT_FOUND", "handle")));
  }

  /** A way as it was written, or why it was not. */
  record Saved(@Nullable DeliveryMethod method, List<Refusal> refusals) {}
}
