package dev.vitrine.style.advice;

import dev.vitrine.behaviour.visitor.Visitor;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What advisers chose for visitors. */
@Service
public class Selections {

  private final SelectionRepository repository;

  Selections(SelectionRepository repository) {
    this.repository = repository;
  }

  /**
   * What a visitor is shown, the latest first: nothing that they dismissed or that is over, and
   * nothing at all unless they let advisers choose for them.
   */
  public Mono<List<Selection>> of(Visitor visitor) {
    return visitor.hasStyle() && visitor.consent().personalization()
        ? repository.shown(visitor.id()).collectList()
        : Mono.just(List.of());
  }
}
