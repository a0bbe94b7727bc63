package dev.vitrine.search.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.search.SearchSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@VitrineTest
class QueryLogUpkeepTest {

  private static final String ADD =
      """
      INSERT INTO search_query (day, market_id, locale, query, searches, nothing)
      SELECT current_date - age, (SELECT min(id) FROM market), 'en', 'forgotten', 1, 0
      FROM unnest(ARRAY[31, 29]) AS age
      """;

  private static final String AGES =
      "SELECT current_date - day FROM search_query WHERE query = 'forgotten'";

  @Autowired QueryLogRepository repository;
  @Autowired DatabaseClient database;

  @Test
  void oldSearchesAreForgottenAndNoOthers() {
    database.sql(ADD).fetch().rowsUpdated().block();
    Duration month = Duration.ofDays(30);
    new QueryLogUpkeep(repository, new SearchSettings(month, month, month)).task().block();
    List<Integer> ages =
        database.sql(AGES).mapValue(Integer.class).all().collectList().block(month);
    assertThat(ages).containsExactly(29);
  }
}
