package dev.vitrine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What PostgreSQL and Elasticsearch are asked from its beginning on, as their clients log it. */
public final class StoreCalls implements AutoCloseable {

  private final Recording sql = Recording.of("io.r2dbc.postgresql.QUERY");
  private final Recording elasticsearch = Recording.of("dev.vitrine.platform.store.Elasticsearch");

  private StoreCalls() {}

  /** Begins to listen. */
  public static StoreCalls begin() {
    return new StoreCalls();
  }

  /** The SQL statements so far, but for those by which the driver greets the server. */
  public List<String> statements() {
    return sql.messages().stream()
        .filter(
            sent -> !sent.contains("SHOW TRANSACTION ISOLATION") && !sent.contains("pg_catalog"))
        .toList();
  }

  /** The SQL statements so far that read by keys, as nothing does that looks for work. */
  public List<String> statementsByKeys() {
    return statements().stream()
        .filter(sent -> sent.contains("ANY(") && !sent.contains("ANY(ARRAY"))
        .toList();
  }

  /** The calls of Elasticsearch so far, each as its path and body. */
  public List<String> searches() {
    return elasticsearch.messages();
  }

  @Override
  public void close() {
    sql.end();
    elasticsearch.end();
  }

  private static final class Recording extends AppenderBase<ILoggingEvent> {

    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private final Logger logger;

    private Recording(Logger logger) {
      this.logger = logger;
    }

    static Recording of(String name) {
      Recording recording = new Recording((Logger) LoggerFactory.getLogger(name));
      recording.setContext(recording.logger.getLoggerContext());
      recording.start();
      recording.logger.setLevel(Level.TRACE);
      recording.logger.setAdditive(false);
      recording.logger.addAppender(recording);
      return recording;
    }

    void end() {
      logger.detachAppender(this);
      logger.setAdditive(true);
      logger.setLevel(null);
    }

    List<String> messages() {
      return List.copyOf(messages);
    }

    @Override
    protected void append(ILoggingEvent event) {
      messages.add(event.getFormattedMessage());
    }
  }
}
