package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.ImpatientTest;
import dev.vitrine.Patience;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A search has its time. Elasticsearch's clock for that ticks every 200 ms, so that of searches
 * with a millisecond only those are cut that a tick falls into: some of many.
 */
@ImpatientTest
class TimeBoxTest {

  private static final String WORDS =
      "summer dress evening running shoes winter coat scarf jacket spray locks notebook bowl cream";

  /** So that nothing but the search itself takes time. */
  private static final Map<String, Boolean> AS_TYPED = Map.of("interpret", false);

  @LocalServerPort int port;
  private int asked;

  @Test
  void aSearchThatTakesTooLongIsAnsweredAllTheSameAndSaysSo() {
    Bazaar bazaar = Bazaar.on(port);
    Bazaar.Found cut =
        Patience.await()
            .pollInterval(Duration.ofMillis(1))
            .until(() -> bazaar.search("en", WORDS + ' ' + asked++, AS_TYPED), TimeBoxTest::isCut);
    assertThat(cut.at("/totalCount").isNumber()).as(cut.answer().toString()).isTrue();
  }

  private static boolean isCut(Bazaar.Found found) {
    return found.answer().at("/extensions/degraded").toString().contains("\"search\"");
  }
}
