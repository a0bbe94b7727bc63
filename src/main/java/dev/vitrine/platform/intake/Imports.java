package dev.vitrine.platform.intake;

import dev.vitrine.platform.access.Caller;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Takes in streams of lines. */
@Component
class Imports {

  private final LineReader reader;
  private final LineWriter writer;
  private final ImportRunRepository runs;
  private final ImportMessages messages;
  private final ImportProperties properties;
  private final JsonMapper json;

  Imports(
      LineReader reader,
      LineWriter writer,
      ImportRunRepository runs,
      ImportMessages messages,
      ImportProperties properties,
      JsonMapper json) {
    this.reader = reader;
    this.writer = writer;
    this.runs = runs;
    this.messages = messages;
    this.properties = properties;
    this.json = json;
  }

  /** Whether the caller may import anything at all. */
  boolean admits(Caller caller) {
    return reader.admits(caller);
  }

  /** An import of its own. Random bytes are drawn where waiting for them holds up nobody. */
  Mono<Run> start() {
    return Mono.fromSupplier(UUID::randomUUID)
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(id -> runs.start(id).thenReturn(new Run(id, 0)));
  }

  /** An import that was broken off; empty for an unknown one. */
  Mono<Run> resume(UUID id) {
    return runs.acknowledged(id).map(line -> new Run(id, line));
  }

  /** Takes in what a caller sends and reports on it while it comes. */
  Flux<Report> take(Run run, Flux<byte[]> body, Caller caller, Locale locale) {
    return Flux.defer(
        () ->
            new ImportStream(run, writer, messages, properties, locale)
                .reports(entries(run, body, caller), this::finish));
  }

  private Flux<Entry> entries(Run run, Flux<byte[]> body, Caller caller) {
    return LineSplitter.lines(body, Math.toIntExact(properties.maxLine().toBytes()))
        .filter(line -> line.number() > run.acknowledged())
        .map(line -> reader.read(line, caller));
  }

  private Mono<Void> finish(Report.Totals totals) {
    return runs.finish(totals.importId(), json.writeValueAsString(totals));
  }

  /**
   * An import.
   *
   * @param acknowledged the last line that an earlier attempt has taken in; 0 without one
   */
  record Run(UUID id, long acknowledged) {}
}
