package dev.vitrine.search.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells what shoppers searched for. */
@Component
public class Insights {

  private final QueryLogRepository repository;

  Insights(QueryLogRepository repository) {
    this.repository = repository;
  }

  /**
   * Queries since a day, those first that were made most often, or found nothing most often.
   *
   * @param market the handle of a market; null for every one
   * @param locale a locale; null for every one
   */
  public Mono<List<Reported>> report(
      Report report, @Nullable String market, @Nullable String locale, LocalDate since, int limit) {
    return repository.report(report, market, locale, since, limit).collectList();
  }

  /** What merchants ask of searches. */
  public enum Report {
    /** What is searched for most. */
    TOP,
    /** What finds nothing. */
    NOTHING,
    /** What finds something that nobody clicks. */
    UNCLICKED
  }

  /**
   * What is known of a query in a market and locale.
   *
   * @param marketId the market's key
   * @param locale the locale
   * @param query in lower case
   * @param searches how often it was made
   * @param nothing how often it found nothing as it stands
   * @param clicks how often something that it found was clicked
   */
  public record Reported(
      long marketId, String locale, String query, long searches, long nothing, long clicks) {}
}
