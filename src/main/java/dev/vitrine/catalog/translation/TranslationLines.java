package dev.vitrine.catalog.translation;

import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.ReadLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes in lines of type {@code translation}, which speak of things that are there already. */
@Component
class TranslationLines implements ImportHandler {

  private final TextRepository repository;
  private final OwnTexts ownTexts;
  private final ObjectProvider<ImportHandler> handlers;

  TranslationLines(
      TextRepository repository, OwnTexts ownTexts, ObjectProvider<ImportHandler> handlers) {
    this.repository = repository;
    this.ownTexts = ownTexts;
    this.handlers = handlers;
  }

  @Override
  public Set<String> types() {
    return Set.of("translation");
  }

  @Override
  public String scope(String type) {
    return "catalog:write";
  }

  /** Who may write a thing may translate it, and nobody else. */
  @Override
  public Set<String> scopes(ImportLine line) {
    return line.text("of")
        .flatMap(TextOwner::named)
        .filter(TextOwner::hasLines)
        .map(owner -> Set.of(handler(owner).scope(owner.word())))
        .orElseGet(() -> Set.of(scope(line.type())));
  }

  @Override
  public Optional<String> key(ImportLine line) {
    return line.text("key")
        .map(
            key ->
                Stream.of("of", "locale")
                    .map(name -> line.text(name).orElse(""))
                    .collect(Collectors.joining("\n", key + '\n', "")));
  }

  @Override
  public Mono<List<LineOutcome>> handle(List<ImportLine> lines) {
    ReadLines<Translation> read = ReadLines.of(lines, Translation::read);
    return Flux.fromIterable(TranslationRound.of(read.accepted()))
        .concatMap(this::write)
        .collectList()
        .map(rounds -> lines(read, rounds));
  }

  private static List<LineOutcome> lines(
      ReadLines<Translation> read, List<Map<Translation, LineOutcome>> rounds) {
    Map<Translation, LineOutcome> outcomes = new HashMap<>();
    rounds.forEach(outcomes::putAll);
    return read.outcomes(
        read.accepted().stream().map(it -> Objects.requireNonNull(outcomes.get(it))).toList());
  }

  private Mono<Map<Translation, LineOutcome>> write(TranslationRound round) {
    return repository
        .load(round.owner(), Translation.keys(round.translations()))
        .flatMap(current -> write(round, current));
  }

  private Mono<Map<Translation, LineOutcome>> write(
      TranslationRound round, Map<String, Texts> current) {
    List<Translation> found =
        round.translations().stream().filter(it -> current.containsKey(it.key())).toList();
    return outcomes(round.owner(), found, current).map(outcomes -> round.outcomes(found, outcomes));
  }

  private Mono<List<LineOutcome>> outcomes(
      TextOwner owner, List<Translation> found, Map<String, Texts> current) {
    if (found.isEmpty()) {
      return Mono.just(List.of());
    }
    return owner.hasLines()
        ? handler(owner).handle(found.stream().map(Translation::asOwnLine).toList())
        : ownTexts.write(owner, found, current);
  }

  private ImportHandler handler(TextOwner owner) {
    return handlers.stream()
        .filter(handler -> handler.types().contains(owner.word()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody takes in a " + owner.word()));
  }
}
