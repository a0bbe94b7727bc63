package dev.vitrine.platform.intake;

import dev.vitrine.platform.intake.LineOutcome.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes in lines of type {@code translation}: each is handed on, as a line of the thing that it
 * speaks of with nothing in it but texts, to that thing's own handler.
 */
@Component
class TranslationLines implements ImportHandler {

  private static final String SCOPE = "catalog:write";

  private final ObjectProvider<Translatable> handlers;

  TranslationLines(ObjectProvider<Translatable> handlers) {
    this.handlers = handlers;
  }

  @Override
  public Set<String> types() {
    return Set.of("translation");
  }

  @Override
  public String scope(String type) {
    return SCOPE;
  }

  @Override
  public Optional<String> key(ImportLine line) {
    return line.text("of")
        .flatMap(of -> line.text("key").map(key -> of + ' ' + key))
        .flatMap(thing -> line.text("locale").map(locale -> thing + ' ' + locale));
  }

  @Override
  public Mono<List<LineOutcome>> handle(List<ImportLine> lines) {
    LineOutcome[] outcomes = new LineOutcome[lines.size()];
    Map<String, List<Work>> byType = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Work work = read(lines.get(i), i);
      outcomes[i] = work.refused();
      if (work.refused() == null) {
        byType.computeIfAbsent(work.line().type(), type -> new ArrayList<>()).add(work);
      }
    }
    return Flux.fromIterable(byType.entrySet())
        .concatMap(each -> translate(handlerOf(each.getKey()), each.getValue(), outcomes))
        .then(Mono.fromSupplier(() -> List.of(outcomes)));
  }

  private Work read(ImportLine line, int index) {
    Fields fields = line.fields();
    String of = line.text("of").orElse("");
    Translatable handler = handlerOf(of);
    if (handler == null) {
      fields.reject("of", FormCode.UNKNOWN_VALUE, Map.of("known", String.join(", ", kinds())));
      return new Work(index, line, "", fields.rejected().orElseThrow());
    }
    String key = fields.key("key");
    fields.require("locale");
    fields.locale("locale");
    fields.require("fields");
    fields.object("fields");
    return new Work(
        index, texts(line, of, handler.keyField()), key, fields.rejected().orElse(null));
  }

  private static ImportLine texts(ImportLine line, String of, String keyField) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put(keyField, line.text("key").orElse(""));
    JsonNode fields = line.body().path("fields");
    body.putObject("texts").set(line.text("locale").orElse(""), fields);
    return new ImportLine(line.number(), of, body);
  }

  private Mono<Void> translate(
      @Nullable Translatable handler, List<Work> works, LineOutcome[] outcomes) {
    if (handler == null) {
      return Mono.empty();
    }
    return handler
        .known(works.stream().map(Work::key).collect(Collectors.toSet()))
        .flatMap(known -> inRounds(handler, rounds(works, known, outcomes), outcomes));
  }

  /** Several lines about one thing, in several locales, are handed on one after the other. */
  private static List<List<Work>> rounds(
      List<Work> works, Set<String> known, LineOutcome[] outcomes) {
    Map<String, Integer> turns = new LinkedHashMap<>();
    List<List<Work>> rounds = new ArrayList<>();
    for (Work work : works) {
      if (!known.contains(work.key())) {
        outcomes[work.index()] = Rejected.of(FormCode.NOT_FOUND, "key", work.key());
        continue;
      }
      int turn = turns.merge(work.key(), 1, Integer::sum);
      while (rounds.size() < turn) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(turn - 1).add(work);
    }
    return rounds;
  }

  private static Mono<Void> inRounds(
      ImportHandler handler, List<List<Work>> rounds, LineOutcome[] outcomes) {
    return Flux.fromIterable(rounds).concatMap(round -> write(handler, round, outcomes)).then();
  }

  private static Mono<Void> write(ImportHandler handler, List<Work> round, LineOutcome[] outcomes) {
    return handler
        .handle(round.stream().map(Work::line).toList())
        .doOnNext(
            done -> {
              for (int i = 0; i < round.size(); i++) {
                outcomes[round.get(i).index()] = done.get(i);
              }
            })
        .then();
  }

  private @Nullable Translatable handlerOf(String type) {
    return handlers.stream()
        .filter(handler -> handler.types().contains(type) && handler.scope(type).equals(SCOPE))
        .findFirst()
        .orElse(null);
  }

  private List<String> kinds() {
    return handlers.stream()
        .flatMap(handler -> handler.types().stream())
        .filter(type -> handlerOf(type) != null)
        .sorted()
        .toList();
  }

  /**
   * A line on its way.
   *
   * @param index where it stands in the batch
   * @param line as its thing's handler reads it
   * @param key of the thing
   * @param refused why it goes nowhere; null when it may
   */
  private record Work(int index, ImportLine line, String key, @Nullable Rejected refused) {}
}
