package dev.vitrine.listing.pin;

import dev.vitrine.listing.pin.PinRepository.Named;
import dev.vitrine.listing.pin.PinRepository.Pin;
import dev.vitrine.listing.pin.PinRepository.Resolved;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code pin}. */
@Component
class PinImport implements ImportHandler {

  private final PinRepository repository;
  private final Outbox outbox;

  PinImport(PinRepository repository, Outbox outbox) {
    this.repository = repository;
    this.outbox = outbox;
  }

  @Override
  public Set<String> types() {
    return Set.of("pin");
  }

  @Override
  public String scope(String type) {
    return "merchandising:write";
  }

  @Override
  public Optional<String> key(ImportLine line) {
    return Optional.of(
        Stream.of("category", "collection", "brand", "market", "product")
            .map(field -> line.text(field).orElse(""))
            .collect(Collectors.joining("\n")));
  }

  @Override
  public Mono<List<LineOutcome>> handle(List<ImportLine> lines) {
    List<PinLine> pins = lines.stream().map(PinLine::of).toList();
    return repository
        .resolve(IntStream.range(0, pins.size()).mapToObj(i -> named(i, pins.get(i))).toList())
        .map(rows -> changes(pins, rows))
        .flatMap(changes -> write(changes).thenReturn(outcomes(changes)));
  }

  private static Named named(int line, PinLine pin) {
    return new Named(
        line, pin.category(), pin.collection(), pin.brand(), pin.market(), pin.product());
  }

  private static List<PinChange> changes(List<PinLine> pins, List<Resolved> rows) {
    Map<Integer, List<Resolved>> byLine =
        rows.stream().collect(Collectors.groupingBy(Resolved::line));
    return IntStream.range(0, pins.size())
        .mapToObj(i -> new PinChange(pins.get(i), byLine.getOrDefault(i, List.of())).checked())
        .toList();
  }

  /** One line may speak of every market and the next of one: the later one wins. */
  private Mono<Void> write(List<PinChange> changes) {
    List<Pin> pins = changes.stream().flatMap(change -> change.pins().stream()).toList();
    Map<List<Object>, Pin> last =
        pins.stream().collect(Collectors.toMap(PinImport::place, pin -> pin, (a, b) -> b));
    return repository
        .put(last.values().stream().filter(pin -> pin.position() != null).toList())
        .then(
            repository.takeOut(
                last.values().stream().filter(pin -> pin.position() == null).toList()))
        .then(outbox.append("product", pins.stream().map(Pin::productId).toList()));
  }

  private static List<Object> place(Pin pin) {
    return List.of(pin.scope(), pin.marketId(), pin.productId());
  }

  private static List<LineOutcome> outcomes(List<PinChange> changes) {
    return changes.stream().map(PinChange::outcome).toList();
  }
}
