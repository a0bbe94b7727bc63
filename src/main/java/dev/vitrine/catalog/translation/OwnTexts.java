package dev.vitrine.catalog.translation;

import dev.vitrine.catalog.translation.TextRepository.Changed;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes the texts of things that have no lines of their own: variants and attribute values. */
@Component
class OwnTexts {

  private final TextRepository repository;
  private final Outbox outbox;

  OwnTexts(TextRepository repository, Outbox outbox) {
    this.repository = repository;
    this.outbox = outbox;
  }

  /** Writes translations of different things of one kind, and tells what became of each. */
  Mono<List<LineOutcome>> write(
      TextOwner owner, List<Translation> translations, Map<String, Texts> current) {
    List<Changed> changes = new ArrayList<>();
    List<LineOutcome> outcomes = new ArrayList<>();
    for (Translation translation : translations) {
      Texts before = current.getOrDefault(translation.key(), Texts.NONE);
      Fields fields = translation.asFields();
      Texts after = merged(owner, fields, before);
      outcomes.add(outcome(fields, before, after));
      if (outcomes.getLast().equals(LineOutcome.UPDATED)) {
        changes.add(new Changed(translation.key(), after));
      }
    }
    return save(owner, changes).thenReturn(outcomes);
  }

  private static Texts merged(TextOwner owner, Fields fields, Texts before) {
    String field = owner == TextOwner.VARIANT ? "title" : "label";
    return fields
        .localized("texts", Set.of(field))
        .merge(before, before, patch -> new Texts(patch.over(before.byLocale())));
  }

  private static LineOutcome outcome(Fields fields, Texts before, Texts after) {
    if (fields.rejected().isPresent()) {
      return fields.rejected().get();
    }
    return after.equals(before) ? LineOutcome.UNCHANGED : LineOutcome.UPDATED;
  }

  private Mono<Void> save(TextOwner owner, List<Changed> changes) {
    if (changes.isEmpty()) {
      return Mono.empty();
    }
    return owner == TextOwner.VARIANT
        ? repository.saveVariants(changes).flatMap(ids -> outbox.append("product", ids))
        : repository.saveValues(changes);
  }
}
