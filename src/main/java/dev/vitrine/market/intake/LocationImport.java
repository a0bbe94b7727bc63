package dev.vitrine.market.intake;

import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.JsonRows;
import dev.vitrine.platform.intake.Patch;
import dev.vitrine.platform.intake.UpsertHandler;
import dev.vitrine.platform.outbox.Outbox;
import dev.vitrine.platform.snapshot.SnapshotChanges;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code location}. */
@Component
class LocationImport extends UpsertHandler<LocationState> {

  private static final int MOST_LEAD_DAYS = 365;

  private static final String LOAD =
      """
      SELECT l.handle AS key, jsonb_build_object(
        'handle', l.handle,
        'country', l.country,
        'leadDays', l.lead_days,
        'timeZone', l.time_zone,
        'cutoff', l.cutoff,
        'holidays', l.holidays,
        'texts', l.texts) AS state
      FROM location l
      WHERE l.handle = ANY(:keys)
      FOR UPDATE
      """;

  private static final String SAVE =
      """
      INSERT INTO location (handle, country, lead_days, time_zone, cutoff, holidays, texts)
      SELECT r.handle, r.country, r."leadDays", r."timeZone", r.cutoff, r.holidays, r.texts
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        handle text, country text, "leadDays" int, "timeZone" text, cutoff time,
        holidays date[], texts jsonb)
      ON CONFLICT (handle) DO UPDATE
      SET country = excluded.country, lead_days = excluded.lead_days,
        time_zone = excluded.time_zone, cutoff = excluded.cutoff,
        holidays = excluded.holidays, texts = excluded.texts
      """;

  private static final String MARKETS =
      """
      SELECT DISTINCT ml.market_id AS id
      FROM jsonb_to_recordset(:rows::jsonb) AS r (handle text)
      JOIN location l ON l.handle = r.handle
      JOIN market_location ml ON ml.location_id = l.id
      """;

  private final JsonRows rows;
  private final SnapshotChanges changes;
  private final Outbox outbox;

  LocationImport(JsonRows rows, SnapshotChanges changes, Outbox outbox) {
    super("location", "handle", "settings:write");
    this.rows = rows;
    this.changes = changes;
    this.outbox = outbox;
  }

  @Override
  protected Mono<Map<String, LocationState>> load(Set<String> keys) {
    return rows.load(LOAD, keys, LocationState.class);
  }

  @Override
  protected LocationState merge(Fields line, String key, @Nullable LocationState stored) {
    LocationState before =
        stored == null ? new LocationState(key, "", 0, "UTC", null, List.of(), Texts.NONE) : stored;
    return new LocationState(
        key,
        line.required(
            "country",
            line.text("country", Codes::isCountry, MarketCode.INVALID_COUNTRY),
            stored == null ? null : stored.country(),
            ""),
        line.integer("leadDays", 0, MOST_LEAD_DAYS).over(before.leadDays(), 0),
        line.text("timeZone", Codes::isTimeZone, MarketCode.INVALID_TIME_ZONE)
            .over(before.timeZone(), "UTC"),
        line.timeOfDay("cutoff").over(before.cutoff()),
        holidays(line).over(before.holidays(), List.of()),
        texts(line, before.texts()));
  }

  private static Patch<List<String>> holidays(Fields line) {
    return line.texts("holidays", LocationImport::isDate, MarketCode.INVALID_HOLIDAY)
        .map(days -> days.stream().distinct().sorted().toList());
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException noDate) {
      return false;
    }
  }

  private static Texts texts(Fields line, Texts before) {
    return new Texts(
        line.localized("texts", Set.of("name"))
            .merge(before.byLocale(), Map.of(), patch -> patch.over(before.byLocale())));
  }

  @Override
  protected Mono<Void> save(List<Draft<LocationState>> drafts) {
    return rows.write(SAVE, Draft.after(drafts))
        .then(Mono.defer(() -> announceMarkets(drafts)))
        .then(changes.announce("market"));
  }

  private Mono<Void> announceMarkets(List<Draft<LocationState>> drafts) {
    List<Draft<LocationState>> moved =
        drafts.stream()
            .filter(
                draft -> draft.before() != null && draft.after().deliversOtherwise(draft.before()))
            .toList();
    return rows.ids(MARKETS, Draft.after(moved))
        .collectList()
        .flatMap(markets -> outbox.append("market", markets));
  }
}
