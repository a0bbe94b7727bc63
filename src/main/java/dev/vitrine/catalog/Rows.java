package dev.vitrine.catalog;

import io.r2dbc.spi.Readable;
import java.util.Objects;

/** Reads columns that are never null. */
final class Rows {

  private Rows() {}

  static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  static Long id(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }
}
