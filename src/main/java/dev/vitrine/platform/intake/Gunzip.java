package dev.vitrine.platform.intake;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Decompresses a stream in the gzip format (RFC 1952), of one member or several. It inflates on
 * demand, so that a small piece of input that stands for a lot never stands in memory as a whole.
 */
final class Gunzip implements AutoCloseable {

  private static final int PIECE = 32 * 1024;
  private static final long LOW_32_BITS = 0xFFFF_FFFFL;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private GzipFrame frame = GzipFrame.header();
  private boolean inMember;

  private Gunzip() {}

  /** The decompressed bytes; fails with {@link BrokenBodyException} where the input is no gzip. */
  static Flux<byte[]> of(Flux<byte[]> compressed) {
    return Flux.using(Gunzip::new, gunzip -> gunzip.decompress(compressed), Gunzip::close);
  }

  private Flux<byte[]> decompress(Flux<byte[]> compressed) {
    return compressed
        .concatMapIterable(input -> () -> new Pieces(input), 1)
        .concatWith(Mono.fromRunnable(this::checkComplete));
  }

  private void checkComplete() {
    if (inMember || !frame.isUntouched()) {
      throw broken("The input ends inside a member");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  private static BrokenBodyException broken(String reason) {
    return new BrokenBodyException("INVALID_GZIP", new DataFormatException(reason));
  }

  private final class Pieces implements Iterator<byte[]> {

    private final byte[] input;
    private int position;
    private byte @Nullable [] next;

    Pieces(byte[] input) {
      this.input = input;
    }

    @Override
    public boolean hasNext() {
      while (next == null && (inMember || position < input.length)) {
        if (inMember) {
          inflate();
        } else {
          readFrame();
        }
        if (inMember && inflater.needsInput() && position >= input.length) {
          break;
        }
      }
      return next != null;
    }

    @Override
    public byte[] next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      byte[] piece = next;
      next = null;
      return piece;
    }

    private void inflate() {
      if (inflater.needsInput() && position < input.length) {
        inflater.setInput(input, position, input.length - position);
        position = input.length;
      }
      byte[] piece = new byte[PIECE];
      int length = inflateInto(piece);
      checksum.update(piece, 0, length);
      next = length == 0 ? null : java.util.Arrays.copyOf(piece, length);
      if (inflater.finished()) {
        position = input.length - inflater.getRemaining();
        inMember = false;
        frame = GzipFrame.trailer();
      }
    }

    private int inflateInto(byte[] piece) {
      try {
        int length = inflater.inflate(piece);
        if (inflater.needsDictionary()) {
          throw broken("A preset dictionary is asked for");
        }
        return length;
      } catch (DataFormatException notDeflate) {
        throw new BrokenBodyException("INVALID_GZIP", notDeflate);
      }
    }

    private void readFrame() {
      position += frame.take(input, position);
      if (!frame.isComplete()) {
        return;
      }
      if (frame.isTrailer()) {
        checkTrailer();
        frame = GzipFrame.header();
      } else {
        inflater.reset();
        checksum.reset();
        inMember = true;
      }
    }

    private void checkTrailer() {
      boolean intact =
          frame.trailerChecksum() == checksum.getValue()
              && frame.trailerLength() == (inflater.getBytesWritten() & LOW_32_BITS);
      if (!intact) {
        throw broken("The checksum does not fit");
      }
    }
  }
}
