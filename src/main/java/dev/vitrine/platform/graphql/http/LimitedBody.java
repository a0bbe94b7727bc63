package dev.vitrine.platform.graphql.http;

import dev.vitrine.platform.graphql.Refused;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Takes in a body up to a limit. What comes beyond it is read and dropped, because a client that is
 * still sending would not hear the refusal; but not for ever.
 */
final class LimitedBody {

  private static final int PATIENCE = 32;

  private final int limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
  private long seen;

  LimitedBody(int limit) {
    this.limit = limit;
  }

  /** How many bytes are read at most before the connection is cut. */
  static long most(int limit) {
    return (long) limit * PATIENCE;
  }

  void add(DataBuffer part) {
    try {
      seen += part.readableByteCount();
      if (seen <= limit) {
        byte[] bytes = new byte[part.readableByteCount()];
        part.read(bytes);
        kept.writeBytes(bytes);
      } else if (seen > most(limit)) {
        throw Refused.of("BODY_TOO_LARGE", "http.too-large", Map.of("limit", limit));
      }
    } finally {
      DataBufferUtils.release(part);
    }
  }

  /** The whole body; empty when it was longer than allowed. */
  Optional<byte[]> bytes() {
    return seen > limit ? Optional.empty() : Optional.of(kept.toByteArray());
  }
}
