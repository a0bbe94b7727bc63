package dev.vitrine.behaviour;

import dev.vitrine.behaviour.visitor.VisitorView;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what {@code visitor.graphqls} tells of a visitor's history. */
@Controller
class HistoryController {

  private final History history;

  HistoryController(History history) {
    this.history = history;
  }

  @SchemaMapping(typeName = "Visitor", field = "historyCount")
  Mono<Long> historyCount(VisitorView view) {
    return history.count(view.visitor());
  }
}
