package dev.vitrine.platform.intake;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one transaction ends and the next begins: at another handler, at the limits of a batch, at
 * a key that the batch has already, and when time has passed.
 */
final class BatchBoundary {

  private final ImportProperties properties;
  private final Set<String> keys = new HashSet<>();
  private @Nullable ImportHandler handler;
  private int lines;
  private long bytes;

  BatchBoundary(ImportProperties properties) {
    this.properties = properties;
  }

  /** Whether a batch begins with this entry; to be asked once for each, in order. */
  boolean before(Entry entry) {
    boolean cut = cuts(entry);
    if (cut) {
      clear();
    }
    lines++;
    if (entry instanceof Entry.Readable readable) {
      handler = readable.handler();
      bytes += readable.size();
      readable.key().ifPresent(keys::add);
    }
    return cut;
  }

  private boolean cuts(Entry entry) {
    return switch (entry) {
      case Entry.Tick tick -> true;
      case Entry.Broken broken -> false;
      case Entry.Refused refused -> lines >= properties.batchLines();
      case Entry.Readable readable ->
          lines >= properties.batchLines()
              || (handler != null && handler != readable.handler())
              || bytes + readable.size() > properties.batchSize().toBytes()
              || readable.key().filter(keys::contains).isPresent();
    };
  }

  private void clear() {
    keys.clear();
    handler = null;
    lines = 0;
    bytes = 0;
  }
}
