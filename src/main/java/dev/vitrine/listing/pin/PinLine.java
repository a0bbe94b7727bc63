package dev.vitrine.listing.pin;

import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.ImportLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of a pin.
 *
 * @param fields the line's reader
 * @param category external id; null for none
 * @param collection handle; null for none
 * @param brand handle; null for none
 * @param market handle; null for every market that there is
 * @param product external id
 * @param position from the front, lowest first; null takes the pin out
 */
record PinLine(
    Fields fields,
    @Nullable String category,
    @Nullable String collection,
    @Nullable String brand,
    @Nullable String market,
    String product,
    @Nullable Integer position) {

  private static final List<String> LISTINGS = List.of("category", "collection", "brand");

  static PinLine of(ImportLine line) {
    Fields fields = line.fields();
    PinLine pin =
        new PinLine(
            fields,
            name(fields, "category"),
            name(fields, "collection"),
            name(fields, "brand"),
            name(fields, "market"),
            fields.key("product"),
            position(fields));
    LISTINGS.stream()
        .filter(listing -> fields.json(listing) != null)
        .skip(1)
        .forEach(second -> fields.reject(second, PinCode.SEVERAL_LISTINGS));
    return pin;
  }

  private static @Nullable String name(Fields fields, String field) {
    return fields.text(field, Fields.KEY_LIMIT).map(String::strip).over(null);
  }

  private static @Nullable Integer position(Fields fields) {
    boolean isGone = fields.bool("deleted").over(false, false);
    return isGone ? null : fields.integer("position", 0, Integer.MAX_VALUE).over(null);
  }

  /** Refuses the line for what it names and nobody knows. */
  void refuseUnknown(String field) {
    fields.reject(field, FormCode.NOT_FOUND);
  }
}
