package dev.vitrine.platform.graphql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The codec of opaque keyset cursors: the sort values of an edge, with a fingerprint of the list
 * (its filters, sort and whatever else decides what is in it) that they are a position of.
 *
 * <p>Values are {@code Long}, {@code Integer} (read back as {@code Long}), {@code Double}, {@code
 * Boolean}, {@code BigDecimal}, {@code String} and null.
 */
public final class Cursor {

  private static final int VERSION = 1;
  private static final int LONGEST = 4096;

  private Cursor() {}

  /**
   * The fingerprint of a list, the same on every instance and after every restart: 64-bit FNV-1a.
   *
   * @param description a canonical text of filters, sort and context
   */
  public static long scope(String description) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : description.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The cursor of an edge with these sort values in the list of this scope. */
  public static String encode(long scope, List<? extends @Nullable Object> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeLong(scope);
      out.writeByte(values.size());
      for (Object value : values) {
        CursorValue.write(out, value);
      }
      out.writeShort(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * Reads the sort values of a cursor.
   *
   * @throws Refused {@code INVALID_CURSOR} when the text is no cursor of ours, {@code
   *     CURSOR_MISMATCH} when it belongs to a list with other filters or another sort
   */
  public static List<@Nullable Object> decode(long scope, String cursor) {
    try (DataInputStream in = open(cursor)) {
      if (in.readLong() != scope) {
        throw Refused.of("CURSOR_MISMATCH", "cursor.mismatch");
      }
      int count = in.readUnsignedByte();
      List<@Nullable Object> values = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        values.add(CursorValue.read(in));
      }
      return values;
    } catch (IOException | IllegalArgumentException garbage) {
      throw invalid();
    }
  }

  /**
   * Reads the cursor of a list that is ordered by the database's key alone.
   *
   * @throws Refused as {@link #decode}
   */
  public static long key(long scope, String cursor) {
    List<@Nullable Object> values = decode(scope, cursor);
    if (values.size() == 1 && values.getFirst() instanceof Long key) {
      return key;
    }
    throw invalid();
  }

  /** The refusal of a text that is no cursor of the list at hand. */
  public static Refused invalid() {
    return Refused.of("INVALID_CURSOR", "cursor.invalid");
  }

  private static DataInputStream open(String cursor) throws IOException {
    if (cursor.length() > LONGEST) {
      throw new IOException("too long");
    }
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);
    int body = bytes.length - Short.BYTES;
    if (body < 1 || bytes[0] != VERSION || stored(bytes, body) != checksum(bytes, body)) {
      throw new IOException("not a cursor");
    }
    return new DataInputStream(new ByteArrayInputStream(bytes, 1, body - 1));
  }

  private static int stored(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) (crc.getValue() & 0xffff);
  }
}
