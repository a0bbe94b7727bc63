package dev.vitrine.behaviour;

import dev.vitrine.behaviour.BehaviourEvent.Kind;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.ReadLines;
import dev.vitrine.platform.outbox.Outbox;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code event}. An event told again in the same words changes nothing. */
@Component
class EventLines implements ImportHandler {

  /** Only what is plausible gets a partition of its own, so that no file can make thousands. */
  private static final int YEARS_BACK = 10;

  private static final int MONTHS_AHEAD = 1;

  private final EventRepository repository;
  private final Outbox outbox;

  EventLines(EventRepository repository, Outbox outbox) {
    this.repository = repository;
    this.outbox = outbox;
  }

  @Override
  public Set<String> types() {
    return Set.of("event");
  }

  @Override
  public String scope(String type) {
    return "event:write";
  }

  @Override
  public Optional<String> key(ImportLine line) {
    return Optional.empty();
  }

  @Override
  public Mono<List<LineOutcome>> handle(List<ImportLine> lines) {
    return reader(lines).map(reader -> ReadLines.of(lines, reader::read)).flatMap(this::write);
  }

  private Mono<EventReader> reader(List<ImportLine> lines) {
    Set<String> named = ReadLines.keys(lines, "product");
    named.addAll(ReadLines.keys(lines, "clickedProduct"));
    return repository
        .products(named)
        .flatMap(
            products ->
                repository
                    .markets(ReadLines.keys(lines, "market"))
                    .map(markets -> new EventReader(products, markets)));
  }

  private Mono<List<LineOutcome>> write(ReadLines<BehaviourEvent> lines) {
    List<BehaviourEvent> events = lines.accepted();
    return repository
        .createPartitions(months(events))
        .then(repository.insert(events))
        .flatMap(written -> announce(events, written).thenReturn(outcomes(events, written)))
        .map(lines::outcomes);
  }

  private static Set<LocalDate> months(List<BehaviourEvent> events) {
    LocalDate now = LocalDate.now(ZoneOffset.UTC);
    return events.stream()
        .map(event -> event.at().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1))
        .filter(month -> month.isAfter(now.minusYears(YEARS_BACK)))
        .filter(month -> month.isBefore(now.plusMonths(MONTHS_AHEAD)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Mono<Void> announce(List<BehaviourEvent> events, Set<UUID> written) {
    Set<Long> sold =
        events.stream()
            .filter(event -> event.kind() == Kind.PURCHASED)
            .filter(event -> written.contains(event.fingerprint()))
            .map(BehaviourEvent::productId)
            .map(Objects::requireNonNull)
            .collect(Collectors.toSet());
    return outbox.append("product", sold);
  }

  /** Of lines in the same words the first is new, the others repeat it. */
  private static List<LineOutcome> outcomes(List<BehaviourEvent> events, Set<UUID> written) {
    Set<UUID> untold = new HashSet<>(written);
    return events.stream()
        .map(
            event ->
                untold.remove(event.fingerprint()) ? LineOutcome.CREATED : LineOutcome.UNCHANGED)
        .toList();
  }
}
