package dev.vitrine.market.management;

import dev.vitrine.market.Location;
import dev.vitrine.market.Texts;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads locations. */
@Repository
class LocationRepository {

  private static final String ALL =
      """
      SELECT l.id, l.handle, l.country, l.lead_days, l.time_zone, l.cutoff, l.holidays,
             l.texts::text
      FROM location l
      ORDER BY l.handle
      """;

  private static final String NAMED =
      """
      SELECT l.id, l.handle, l.country, l.lead_days, l.time_zone, l.cutoff, l.holidays,
             l.texts::text
      FROM location l
      WHERE l.handle = :handle
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  LocationRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Every location, by handle. */
  Flux<Location> all() {
    return database.sql(ALL).map(this::location).all();
  }

  /** The location of this handle. */
  Mono<Location> named(String handle) {
    return database.sql(NAMED).bind("handle", handle).map(this::location).one();
  }

  private Location location(Readable row) {
    return new Location(
        value(row, "id", Long.class),
        value(row, "handle", String.class),
        value(row, "country", String.class),
        value(row, "lead_days", Integer.class),
        ZoneId.of(value(row, "time_zone", String.class)),
        row.get("cutoff", LocalTime.class),
        Set.of(value(row, "holidays", LocalDate[].class)),
        json.readValue(value(row, "texts", String.class), Texts.class));
  }

  private static <T> T value(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
