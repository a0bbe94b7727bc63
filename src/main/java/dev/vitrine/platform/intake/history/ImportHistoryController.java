package dev.vitrine.platform.intake.history;

import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.TimeCursor;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code imports.graphqls}. */
@Management
@Controller
class ImportHistoryController {

  private final ImportHistoryRepository repository;

  ImportHistoryController(ImportHistoryRepository repository) {
    this.repository = repository;
  }

  /** Imports of before these were told have none. */
  @SchemaMapping(typeName = "ImportSummary")
  Object ignoredFields(Map<String, Object> summary) {
    return summary.getOrDefault("ignoredFields", List.of());
  }

  @QueryMapping
  Mono<Connection<ImportRun>> imports(PageRequest page) {
    TimeCursor cursors = new TimeCursor("imports");
    TimeCursor.Spot from = cursors.start(page);
    return repository
        .from(from.at(), from.id(), page)
        .collectList()
        .zipWith(repository.count())
        .map(
            found ->
                Connection.ofRows(
                    found.getT1(),
                    page,
                    found.getT2(),
                    run -> cursors.encode(run.startedAt(), run.id())));
  }
}
