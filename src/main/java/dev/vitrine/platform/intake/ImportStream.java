package dev.vitrine.platform.intake;

import dev.vitrine.platform.intake.LineOutcome.Rejected;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One import on its way: lines go in batch by batch, and reports come out. */
final class ImportStream {

  private static final Logger log = LoggerFactory.getLogger(ImportStream.class);

  private final UUID importId;
  private final LineWriter writer;
  private final ImportMessages messages;
  private final ImportProperties properties;
  private final Locale locale;
  private final Tally tally;

  ImportStream(
      Imports.Run run,
      LineWriter writer,
      ImportMessages messages,
      ImportProperties properties,
      Locale locale) {
    this.importId = run.id();
    this.writer = writer;
    this.messages = messages;
    this.properties = properties;
    this.locale = locale;
    this.tally = new Tally(run.id(), run.acknowledged());
  }

  /** Writes the entries and tells of it; each batch begins when the one before it is committed. */
  Flux<Report> reports(Flux<Entry> entries, Function<Report.Totals, Mono<Void>> finish) {
    BatchBoundary boundary = new BatchBoundary(properties);
    return withClock(entries.onErrorResume(BrokenBodyException.class, ImportStream::broken))
        .bufferUntil(boundary::before, true)
        .concatMap(this::write, 1)
        .onErrorResume(LineWriter::isPassing, this::unavailable)
        .concatWith(Mono.defer(() -> summary(finish)));
  }

  private static Mono<Entry> broken(BrokenBodyException failure) {
    log.info("The body of an import broke off: {}", failure.toString());
    return Mono.just(new Entry.Broken(failure.code()));
  }

  /** A slow sender's lines are not kept waiting for a full batch. */
  private Flux<Entry> withClock(Flux<Entry> entries) {
    Sinks.Empty<Void> end = Sinks.empty();
    Flux<Entry> ticks =
        Flux.interval(properties.idle())
            .onBackpressureDrop()
            .<Entry>map(tick -> new Entry.Tick())
            .takeUntilOther(end.asMono());
    return Flux.merge(1, entries.doFinally(signal -> end.tryEmitEmpty()), ticks);
  }

  private Flux<Report> write(List<Entry> batch) {
    List<Entry.Readable> readable = only(Entry.Readable.class, batch);
    long last = lastLine(batch);
    Mono<List<LineOutcome>> outcomes =
        readable.isEmpty()
            ? acknowledged(last).thenReturn(List.of())
            : writer.write(importId, readable.getFirst().handler(), lines(readable), last);
    return outcomes.flatMapIterable(found -> told(batch, found, last));
  }

  private Mono<Void> acknowledged(long line) {
    return line == tally.acknowledged() ? Mono.empty() : writer.acknowledge(importId, line);
  }

  private List<Report> told(List<Entry> batch, List<LineOutcome> outcomes, long last) {
    List<Report> reports = new ArrayList<>();
    Iterator<LineOutcome> next = outcomes.iterator();
    for (Entry entry : batch) {
      switch (entry) {
        case Entry.Readable it -> readable(it, next.next(), reports);
        case Entry.Refused it -> counted(it.number(), it.outcome(), reports);
        case Entry.Broken it -> brokenOff(it.code(), reports);
        case Entry.Tick tick -> {}
      }
    }
    tally.acknowledge(last);
    if (tally.isReportDue(properties.progress())) {
      reports.add(tally.progress());
    }
    return reports;
  }

  private void readable(Entry.Readable entry, LineOutcome outcome, List<Report> reports) {
    entry.key().ifPresent(tally::countKey);
    counted(entry.line().number(), outcome, reports);
    if (!(outcome instanceof Rejected)) {
      tally.countIgnored(entry.line());
    }
  }

  private void counted(long line, LineOutcome outcome, List<Report> reports) {
    tally.count(outcome);
    if (outcome instanceof Rejected rejected) {
      reports.add(messages.rejected(line, rejected, locale));
    }
  }

  private void brokenOff(String code, List<Report> reports) {
    tally.breakOff();
    reports.add(messages.failure(code, locale));
  }

  private Mono<Report> unavailable(Throwable failure) {
    log.warn("An import broke off: {}", failure.toString());
    tally.breakOff();
    return Mono.just(messages.failure("UNAVAILABLE", locale));
  }

  private Mono<Report> summary(Function<Report.Totals, Mono<Void>> finish) {
    Report.Totals totals = tally.totals();
    return finish
        .apply(totals)
        .onErrorResume(LineWriter::isPassing, failure -> Mono.empty())
        .thenReturn(new Report.Summary(totals));
  }

  private long lastLine(List<Entry> batch) {
    long last = tally.acknowledged();
    for (Entry entry : batch) {
      last =
          switch (entry) {
            case Entry.Readable it -> it.line().number();
            case Entry.Refused it -> it.number();
            case Entry.Broken it -> last;
            case Entry.Tick tick -> last;
          };
    }
    return last;
  }

  private static List<ImportLine> lines(List<Entry.Readable> entries) {
    return entries.stream().map(Entry.Readable::line).toList();
  }

  private static <T> List<T> only(Class<T> type, List<?> all) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
