package dev.vitrine.behaviour.intake;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.ImportLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads events and checks what they name.
 *
 * @param products keys of products by external id
 * @param markets keys of markets by handle
 * @param unwilling visitors of whom not everything is kept, by name
 * @param latest when events can have happened at the latest
 */
record EventReader(
    Map<String, Long> products,
    Map<String, Long> markets,
    Map<String, Unwilling> unwilling,
    Instant latest) {

  private static final int QUERY_LIMIT = 1_000;
  private static final int MOST_UNITS = 1_000_000;
  private static final String KNOWN =
      EventKind.told().stream().map(Enum::name).collect(Collectors.joining(", "));

  /** What a line says; what is wrong with it is reported to its reader. */
  BehaviourEvent read(ImportLine line, Fields fields) {
    fields.require("kind");
    fields.require("at");
    EventKind kind = kind(fields);
    if (kind.isAboutProduct()) {
      fields.require("product");
    }
    if (kind == EventKind.SEARCHED) {
      fields.require("query");
    }
    Instant at = at(fields);
    return new BehaviourEvent(
        fingerprint(line),
        visitor(fields, at),
        kind,
        known(fields, "product", products, EventCode.UNKNOWN_PRODUCT),
        known(fields, "market", markets, EventCode.UNKNOWN_MARKET),
        at,
        fields.integer("quantity", 1, MOST_UNITS).given().orElse(1),
        detail(fields));
  }

  private static EventKind kind(Fields fields) {
    EventKind kind =
        fields.constant("kind", EventKind.class).given().orElse(EventKind.LISTING_VIEWED);
    if (!EventKind.told().contains(kind)) {
      fields.reject("kind", FormCode.UNKNOWN_VALUE, Map.of("known", KNOWN));
    }
    return kind;
  }

  private Instant at(Fields fields) {
    Instant at = fields.instant("at").given().orElse(Instant.EPOCH);
    if (at.isAfter(latest)) {
      fields.reject("at", EventCode.EVENT_IN_FUTURE);
    }
    return at;
  }

  private String visitor(Fields fields, Instant at) {
    String visitor = fields.key("visitor");
    Unwilling reason = unwilling.get(visitor);
    if (reason != null && reason.isAbout(at)) {
      fields.reject("visitor", reason.code());
    }
    return visitor;
  }

  private static UUID fingerprint(ImportLine line) {
    return UUID.nameUUIDFromBytes(line.body().toString().getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Long known(
      Fields fields, String name, Map<String, Long> keys, EventCode otherwise) {
    return fields.text(name, keys::containsKey, otherwise).given().map(keys::get).orElse(null);
  }

  private Map<String, Object> detail(Fields fields) {
    Map<String, Object> detail = new LinkedHashMap<>();
    fields.text("query", QUERY_LIMIT).given().ifPresent(query -> detail.put("query", query));
    fields
        .integer("position", 0, Integer.MAX_VALUE)
        .given()
        .ifPresent(position -> detail.put("position", position));
    Long clicked = known(fields, "clickedProduct", products, EventCode.UNKNOWN_PRODUCT);
    if (clicked != null) {
      detail.put("clickedProduct", clicked);
    }
    return detail;
  }
}
