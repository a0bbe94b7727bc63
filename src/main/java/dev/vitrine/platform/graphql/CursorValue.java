package dev.vitrine.platform.graphql;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One value of a cursor with its kind. */
final class CursorValue {

  private CursorValue() {}

  static void write(DataOutputStream out, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeByte('0');
      case Long l -> writeLong(out, l);
      case Integer i -> writeLong(out, i);
      case Double d -> {
        out.writeByte('d');
        out.writeDouble(d);
      }
      case Boolean b -> out.writeByte(b ? 't' : 'f');
      case BigDecimal n -> writeText(out, 'n', n.toString());
      case String s -> writeText(out, 's', s);
      default -> throw new IllegalArgumentException("No cursor value: " + value.getClass());
    }
  }

  static @Nullable Object read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case '0' -> null;
      case 'l' -> in.readLong();
      case 'd' -> in.readDouble();
      case 't' -> Boolean.TRUE;
      case 'f' -> Boolean.FALSE;
      case 'n' -> new BigDecimal(in.readUTF());
      case 's' -> in.readUTF();
      default -> throw new IOException("unknown kind");
    };
  }

  private static void writeLong(DataOutputStream out, long value) throws IOException {
    out.writeByte('l');
    out.writeLong(value);
  }

  private static void writeText(DataOutputStream out, char kind, String text) throws IOException {
    out.writeByte(kind);
    out.writeUTF(text);
  }
}
