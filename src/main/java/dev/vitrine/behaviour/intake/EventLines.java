package dev.vitrine.behaviour.intake;

import dev.vitrine.behaviour.EventTables;
import dev.vitrine.behaviour.HotHistory;
import dev.vitrine.behaviour.recording.RecordingProperties;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.ReadLines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
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

  private final EventTables tables;
  private final EventRepository repository;
  private final HotHistory hot;
  private final RecordingProperties properties;
  private final Clock clock = Clock.systemUTC();

  EventLines(
      EventTables tables,
      EventRepository repository,
      HotHistory hot,
      RecordingProperties properties) {
    this.tables = tables;
    this.repository = repository;
    this.hot = hot;
    this.properties = properties;
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
    return tables
        .lock()
        .then(Mono.defer(() -> reader(lines)))
        .map(reader -> ReadLines.of(lines, reader::read))
        .flatMap(this::write);
  }

  private Mono<EventReader> reader(List<ImportLine> lines) {
    Set<String> named = ReadLines.keys(lines, "product");
    named.addAll(ReadLines.keys(lines, "clickedProduct"));
    return Mono.zip(
            repository.products(named),
            repository.markets(ReadLines.keys(lines, "market")),
            repository.unwilling(ReadLines.keys(lines, "visitor")))
        .map(known -> new EventReader(known.getT1(), known.getT2(), known.getT3(), latest()));
  }

  private Instant latest() {
    return clock.instant().plus(properties.clockSkew());
  }

  private Mono<List<LineOutcome>> write(ReadLines<BehaviourEvent> lines) {
    List<BehaviourEvent> events = lines.accepted();
    return tables
        .createPartitions(months(events))
        .then(repository.createVisitors(visitors(events)))
        .then(repository.insert(events))
        .flatMap(written -> outdate(written).thenReturn(outcomes(events, written)))
        .map(lines::outcomes);
  }

  private static SortedSet<String> visitors(List<BehaviourEvent> events) {
    return events.stream()
        .map(BehaviourEvent::visitor)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> months(List<BehaviourEvent> events) {
    LocalDate now = LocalDate.now(ZoneOffset.UTC);
    return events.stream()
        .map(event -> event.at().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1))
        .filter(month -> month.isAfter(now.minusYears(YEARS_BACK)))
        .filter(month -> month.isBefore(now.plusMonths(MONTHS_AHEAD)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Mono<Void> outdate(Map<UUID, Optional<Long>> written) {
    return hot.outdateAfterCommit(
        written.values().stream().flatMap(Optional::stream).collect(Collectors.toSet()));
  }

  /** Of lines in the same words the first is new, the others repeat it. */
  private static List<LineOutcome> outcomes(
      List<BehaviourEvent> events, Map<UUID, Optional<Long>> written) {
    Set<UUID> untold = new HashSet<>(written.keySet());
    return events.stream()
        .map(
            event ->
                untold.remove(event.fingerprint()) ? LineOutcome.CREATED : LineOutcome.UNCHANGED)
        .toList();
  }
}
