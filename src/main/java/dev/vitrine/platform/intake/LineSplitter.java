package dev.vitrine.platform.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import reactor.core.publisher.Flux;

/**
 * Cuts bytes into lines. It keeps at most one line: one that grows past the limit is forgotten at
 * once and skipped to its end. Blank lines are counted and left out.
 */
final class LineSplitter {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final int limit;
  private byte[] kept = new byte[1024];
  private int length;
  private boolean tooLong;
  private long number = 1;

  private LineSplitter(int limit) {
    this.limit = limit;
  }

  /** The lines of a stream of bytes, none longer than the limit. */
  static Flux<RawLine> lines(Flux<byte[]> bytes, int limit) {
    return Flux.defer(() -> new LineSplitter(limit).split(bytes));
  }

  private Flux<RawLine> split(Flux<byte[]> bytes) {
    return bytes
        .concatMapIterable(this::cut, 1)
        .concatWith(Flux.defer(() -> Flux.fromIterable(rest())));
  }

  private List<RawLine> cut(byte[] piece) {
    List<RawLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < piece.length; i++) {
      if (piece[i] == '\n') {
        keep(piece, start, i);
        finish(lines);
        start = i + 1;
      }
    }
    keep(piece, start, piece.length);
    return lines;
  }

  private List<RawLine> rest() {
    List<RawLine> lines = new ArrayList<>();
    finish(lines);
    return lines;
  }

  private void keep(byte[] piece, int from, int to) {
    int more = to - from;
    tooLong = tooLong || length + more > limit + 1;
    if (tooLong) {
      length = 0;
      return;
    }
    if (length + more > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(length + more, Math.min(2 * kept.length, limit + 1)));
    }
    System.arraycopy(piece, from, kept, length, more);
    length += more;
  }

  private void finish(List<RawLine> lines) {
    int from = number == 1 && startsWithMark() ? BYTE_ORDER_MARK.length : 0;
    int to = length > from && kept[length - 1] == '\r' ? length - 1 : length;
    if (tooLong || to - from > limit) {
      lines.add(new RawLine.TooLong(number));
    } else if (!isBlank(from, to)) {
      lines.add(new RawLine.Whole(number, Arrays.copyOfRange(kept, from, to)));
    }
    number++;
    length = 0;
    tooLong = false;
  }

  private boolean startsWithMark() {
    int mark = BYTE_ORDER_MARK.length;
    return length >= mark && Arrays.equals(kept, 0, mark, BYTE_ORDER_MARK, 0, mark);
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (kept[i] != ' ' && kept[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
