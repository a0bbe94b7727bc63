package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.EventTables;
import dev.vitrine.platform.background.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has a partition ready for the month to come, and lets go of what is kept long enough. */
@Component
class EventRetention extends Recurring {

  private static final Duration PAUSE = Duration.ofHours(1);

  private static final String EXPIRE =
      """
      SELECT behaviour_event_expire(:before)
      """;

  private final DatabaseClient database;
  private final EventTables tables;
  private final RecordingProperties properties;
  private final Clock clock = Clock.systemUTC();

  EventRetention(DatabaseClient database, EventTables tables, RecordingProperties properties) {
    this.database = database;
    this.tables = tables;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "The keeping of events";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    Instant now = clock.instant();
    LocalDate month = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1);
    return tables
        .createPartitions(List.of(month, month.plusMonths(1)))
        .then(Mono.justOrEmpty(properties.retention()))
        .flatMap(retention -> expire(now.minus(retention)));
  }

  /** Drops the months that lie before an instant as a whole. */
  Mono<Void> expire(Instant before) {
    return database.sql(EXPIRE).bind("before", before).then();
  }
}
