package dev.vitrine.search.insight;

import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts what was searched for. Counts gather in memory and are written every while, so that a
 * search writes nothing; what gathered since the last time is lost when an instance dies.
 */
@Component
public class QueryLog extends Recurring {

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int LONGEST = 100;
  private static final int MOST_GATHERED = 50_000;

  private final QueryLogRepository repository;
  private final Map<Key, Counts> gathered = new ConcurrentHashMap<>();

  QueryLog(QueryLogRepository repository) {
    this.repository = repository;
  }

  /** Counts a search; what is too long to be a query is left out. */
  public void note(long marketId, String localeTag, String query, long found) {
    if (query.length() <= LONGEST && gathered.size() < MOST_GATHERED) {
      Key key = new Key(LocalDate.now(ZoneOffset.UTC), marketId, localeTag, normalized(query));
      gathered.merge(key, new Counts(1, found == 0 ? 1 : 0), Counts::plus);
    }
  }

  /** A query as it is counted. */
  public static String normalized(String query) {
    return query.toLowerCase(Locale.ROOT).strip();
  }

  @Override
  public String name() {
    return "Counting of searches";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return write();
  }

  /** Writes what has gathered. */
  public Mono<Void> write() {
    List<Row> rows = new ArrayList<>();
    for (Key key : gathered.keySet()) {
      Counts counts = gathered.remove(key);
      if (counts != null) {
        rows.add(
            new Row(
                key.day().toString(),
                key.marketId(),
                key.locale(),
                key.query(),
                counts.searches(),
                counts.nothing()));
      }
    }
    return rows.isEmpty() ? Mono.empty() : repository.add(rows);
  }

  private record Key(LocalDate day, long marketId, String locale, String query) {}

  private record Counts(long searches, long nothing) {
    Counts plus(Counts other) {
      return new Counts(searches + other.searches, nothing + other.nothing);
    }
  }

  /** A row of the counts. */
  record Row(String day, long marketId, String locale, String query, long searches, long nothing) {}
}
