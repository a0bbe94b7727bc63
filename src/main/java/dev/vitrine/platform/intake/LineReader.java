package dev.vitrine.platform.intake;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.intake.LineOutcome.Problem;
import dev.vitrine.platform.intake.LineOutcome.Rejected;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes bytes a line for its handler, or says why they are none. */
@Component
class LineReader {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final ImportProperties properties;
  private final Map<String, ImportHandler> handlers = new HashMap<>();

  LineReader(ImportProperties properties, List<ImportHandler> handlers) {
    this.properties = properties;
    handlers.forEach(handler -> handler.types().forEach(type -> register(type, handler)));
  }

  private void register(String type, ImportHandler handler) {
    if (handlers.putIfAbsent(type, handler) != null) {
      throw new IllegalStateException("Two handlers answer for lines of type '" + type + "'");
    }
  }

  /** Whether the caller may import lines of any type at all. */
  boolean admits(Caller caller) {
    return handlers.entrySet().stream()
        .anyMatch(handler -> caller.may(handler.getValue().scope(handler.getKey())));
  }

  /** What a line comes to when this caller sent it. */
  Entry read(RawLine raw, Caller caller) {
    return switch (raw) {
      case RawLine.TooLong line ->
          refused(
              line.number(),
              FormCode.LINE_TOO_LONG,
              null,
              null,
              Map.of("max", properties.maxLine().toBytes()));
      case RawLine.Whole line -> decode(line, caller);
    };
  }

  private Entry decode(RawLine.Whole line, Caller caller) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
      return parse(line, text, caller);
    } catch (CharacterCodingException notUtf8) {
      return refused(line.number(), FormCode.INVALID_UTF8, null, null, Map.of());
    }
  }

  private Entry parse(RawLine.Whole line, String text, Caller caller) {
    try {
      return JSON.readTree(text) instanceof ObjectNode body
          ? assign(line, body, caller)
          : refused(line.number(), FormCode.INVALID_JSON, null, text, Map.of("column", 1));
    } catch (JacksonException malformed) {
      int column = malformed.getLocation() == null ? 1 : malformed.getLocation().getColumnNr();
      return refused(line.number(), FormCode.INVALID_JSON, null, text, Map.of("column", column));
    }
  }

  private Entry assign(RawLine.Whole raw, ObjectNode body, Caller caller) {
    JsonNode named = body.get("type");
    String type = named == null ? "" : named.asString("");
    ImportHandler handler = handlers.get(type);
    if (handler == null) {
      String known = String.join(", ", new TreeSet<>(handlers.keySet()));
      return refused(raw.number(), FormCode.UNKNOWN_TYPE, "type", type, Map.of("known", known));
    }
    ImportLine line = new ImportLine(raw.number(), type, body);
    Optional<String> lacking =
        handler.scopes(line).stream().sorted().filter(scope -> !caller.may(scope)).findFirst();
    return lacking
        .map(scope -> forbidden(line, scope))
        .orElseGet(() -> readable(raw, line, handler));
  }

  private static Entry forbidden(ImportLine line, String scope) {
    return refused(line.number(), FormCode.FORBIDDEN, "type", line.type(), Map.of("scope", scope));
  }

  private static Entry readable(RawLine.Whole raw, ImportLine line, ImportHandler handler) {
    Optional<String> key = handler.key(line).map(own -> line.type() + '\n' + own);
    return new Entry.Readable(line, handler, raw.bytes().length, key);
  }

  private static Entry refused(
      long number,
      RejectionCode code,
      @Nullable String field,
      @Nullable String value,
      Map<String, Object> arguments) {
    Problem problem = new Problem(code, field, value, arguments);
    return new Entry.Refused(number, new Rejected(List.of(problem)));
  }
}
