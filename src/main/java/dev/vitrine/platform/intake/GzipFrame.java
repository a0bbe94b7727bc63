package dev.vitrine.platform.intake;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/** The header or trailer of a gzip member (RFC 1952, section 2.3), gathered byte by byte. */
final class GzipFrame {

  private static final int TRAILER = 8;
  private static final int FIXED_HEADER = 10;
  private static final int LONGEST_HEADER = 128 * 1024;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final boolean isTrailer;
  private byte[] bytes = new byte[64];
  private int length;
  private boolean complete;

  private GzipFrame(boolean isTrailer) {
    this.isTrailer = isTrailer;
  }

  static GzipFrame header() {
    return new GzipFrame(false);
  }

  static GzipFrame trailer() {
    return new GzipFrame(true);
  }

  boolean isTrailer() {
    return isTrailer;
  }

  boolean isComplete() {
    return complete;
  }

  /** Whether no byte was taken: the input may end before a header. */
  boolean isUntouched() {
    return !isTrailer && length == 0;
  }

  /** Takes bytes until the frame is complete or the input ends, and says how many. */
  int take(byte[] input, int from) {
    int at = from;
    while (!complete && at < input.length) {
      add(input[at++]);
      complete = length >= needed();
    }
    return at - from;
  }

  private void add(byte next) {
    if (length == LONGEST_HEADER) {
      throw broken("The header is too long");
    }
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    bytes[length++] = next;
  }

  /** How long the frame is, as far as its bytes tell so far. */
  private int needed() {
    if (isTrailer) {
      return TRAILER;
    }
    checkMagic();
    if (length < FIXED_HEADER) {
      return FIXED_HEADER;
    }
    int flags = bytes[3];
    int end = FIXED_HEADER;
    if ((flags & EXTRA) != 0) {
      end += 2 + (length < end + 2 ? 0 : unsigned(end) | unsigned(end + 1) << 8);
    }
    end = (flags & NAME) == 0 ? end : afterZero(end);
    end = (flags & COMMENT) == 0 ? end : afterZero(end);
    return (flags & HEADER_CHECKSUM) == 0 ? end : end + 2;
  }

  private int afterZero(int from) {
    int at = from;
    while (at < length && bytes[at] != 0) {
      at++;
    }
    return at + 1;
  }

  private void checkMagic() {
    byte[] magic = {0x1f, (byte) 0x8b, 8};
    int known = Math.min(length, magic.length);
    if (!Arrays.equals(bytes, 0, known, magic, 0, known)) {
      throw broken("Not gzip");
    }
  }

  long trailerChecksum() {
    return littleEndian(0);
  }

  long trailerLength() {
    return littleEndian(4);
  }

  private long littleEndian(int at) {
    return unsigned(at)
        | (long) unsigned(at + 1) << 8
        | (long) unsigned(at + 2) << 16
        | (long) unsigned(at + 3) << 24;
  }

  private int unsigned(int at) {
    return bytes[at] & 0xFF;
  }

  private static BrokenBodyException broken(String reason) {
    return new BrokenBodyException("INVALID_GZIP", new DataFormatException(reason));
  }
}
