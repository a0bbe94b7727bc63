package dev.vitrine.social.link;

import dev.vitrine.platform.graphql.Management;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the merchants' {@code share-link.graphqls}. */
@Management
@Controller
class ShareReportController {

  private static final Duration LOOKED_BACK = Duration.ofDays(30);

  private final ShareOutcomeRepository repository;

  ShareReportController(ShareOutcomeRepository repository) {
    this.repository = repository;
  }

  @QueryMapping
  Mono<List<ShareReportRow>> shareReport(@Argument @Nullable LocalDate since) {
    return repository
        .ofTypes(from(since))
        .map(rows -> rows.stream().map(ShareReportRow::of).toList());
  }

  private static Instant from(@Nullable LocalDate since) {
    return since == null
        ? Instant.now().minus(LOOKED_BACK)
        : since.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  record ShareReportRow(
      String type, long links, long opened, long views, long carts, long purchases) {

    static ShareReportRow of(ShareOutcomeRepository.Of row) {
      ShareOutcome led = row.outcome();
      return new ShareReportRow(
          row.key(), led.links(), led.opened(), led.views(), led.carts(), led.purchases());
    }
  }
}
