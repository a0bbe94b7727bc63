package dev.vitrine.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Takes in lines about things that are known by one key: loads what is there, merges each line into
 * it, and saves what has changed.
 *
 * @param <S> a thing with everything that a line can say of it; equal when nothing differs
 */
public abstract class UpsertHandler<S> implements ImportHandler {

  private final String type;
  private final String keyField;
  private final String scope;

  /** A handler of one type of lines. */
  protected UpsertHandler(String type, String keyField, String scope) {
    this.type = type;
    this.keyField = keyField;
    this.scope = scope;
  }

  /** The things of these keys as they are, by key, locked for the rest of the transaction. */
  protected abstract Mono<Map<String, S>> load(Set<String> keys);

  /**
   * The thing as a line would have it. What is wrong is told to the fields, and the result is then
   * of no matter.
   */
  protected abstract S merge(Fields line, String key, @Nullable S before);

  /**
   * Checks drafts against each other and against what is there; may refuse and replace them.
   *
   * @param found what {@link #load} gave
   */
  protected Mono<List<Draft<S>>> settle(List<Draft<S>> drafts, Map<String, S> found) {
    return Mono.just(drafts);
  }

  /** Saves changes, and announces them. Never called without any. */
  protected abstract Mono<Void> save(List<Draft<S>> changes);

  @Override
  public final Set<String> types() {
    return Set.of(type);
  }

  @Override
  public final String scope(String lineType) {
    return scope;
  }

  @Override
  public final Optional<String> key(ImportLine line) {
    return line.text(keyField).map(String::strip);
  }

  @Override
  public final Mono<List<LineOutcome>> handle(List<ImportLine> lines) {
    Set<String> keys =
        lines.stream().flatMap(line -> key(line).stream()).collect(Collectors.toSet());
    return load(keys)
        .flatMap(found -> settle(drafts(lines, found), found))
        .flatMap(drafts -> saveChanges(drafts).thenReturn(outcomes(drafts)));
  }

  private List<Draft<S>> drafts(List<ImportLine> lines, Map<String, S> found) {
    return lines.stream().map(line -> draft(line, found)).toList();
  }

  private Draft<S> draft(ImportLine line, Map<String, S> found) {
    Fields fields = line.fields();
    String key = fields.key(keyField);
    S before = found.get(key);
    return new Draft<>(fields, key, before, merge(fields, key, before));
  }

  private Mono<Void> saveChanges(List<Draft<S>> drafts) {
    List<Draft<S>> changes = drafts.stream().filter(Draft::isChange).toList();
    return changes.isEmpty() ? Mono.empty() : save(changes);
  }

  private static <S> List<LineOutcome> outcomes(List<Draft<S>> drafts) {
    return drafts.stream().map(Draft::outcome).toList();
  }
}
