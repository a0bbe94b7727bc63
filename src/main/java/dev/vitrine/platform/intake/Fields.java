package dev.vitrine.platform.intake;

import dev.vitrine.platform.intake.LineOutcome.Problem;
import dev.vitrine.platform.intake.LineOutcome.Rejected;
import dev.vitrine.platform.intake.Patch.Absent;
import dev.vitrine.platform.intake.Patch.Cleared;
import dev.vitrine.platform.intake.Patch.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of a JSON object by type and collects what is wrong with them, with the path of
 * each field. A field that is wrong reads as absent; readers of nested objects report likewise.
 */
public final class Fields {

  /** The longest key of a merchant's, in characters. */
  public static final int KEY_LIMIT = 255;

  /** The longest text, in characters. */
  public static final int TEXT_LIMIT = 100_000;

  private final ReadObject json;
  private final List<Problem> problems;

  private Fields(ReadObject json, List<Problem> problems) {
    this.json = json;
    this.problems = problems;
  }

  /** A reader of an object that is a line. */
  public static Fields of(ObjectNode json) {
    return new Fields(new ReadObject(json, ""), new ArrayList<>());
  }

  /** What is wrong so far, for the whole line; empty when nothing is. */
  public Optional<Rejected> rejected() {
    return problems.isEmpty() ? Optional.empty() : Optional.of(new Rejected(List.copyOf(problems)));
  }

  /** Refuses the line because of a field, for a reason of the caller's own. */
  public void reject(String name, RejectionCode code) {
    reject(name, code, Map.of());
  }

  /** As {@link #reject(String, RejectionCode)}, with named arguments for the message. */
  public void reject(String name, RejectionCode code, Map<String, Object> arguments) {
    Problem.add(problems, json.path(name), json.get(name), code, arguments);
  }

  /** Refuses the line because of an element of a list. */
  public void rejectElement(String list, int index, RejectionCode code) {
    JsonNode all = json.get(list);
    JsonNode element = all == null ? null : all.get(index);
    Problem.add(problems, json.path(list) + '[' + index + ']', element, code, Map.of());
  }

  /** Refuses the line because of this object as a whole. */
  public void rejectSelf(RejectionCode code, Map<String, Object> arguments) {
    Problem.add(problems, json.self(), json.json(), code, arguments);
  }

  /** A merchant's key that must be there, trimmed; empty when it is not, which refuses the line. */
  public String key(String name) {
    require(name);
    return text(name, KEY_LIMIT).map(String::strip).given().orElse("");
  }

  /** Refuses the line when the field is absent, null or a blank text. */
  public void require(String name) {
    JsonNode node = json.get(name);
    if (node == null || node.isNull() || (node.isString() && node.stringValue().isBlank())) {
      reject(name, FormCode.REQUIRED);
    }
  }

  /**
   * The value of a field that must have one, after the line.
   *
   * @param patch what the line says of it
   * @param before the value so far; null for a new thing, whose line must then give one
   * @param otherwise stands in for a value that is missing, which refuses the line
   */
  public <T> T required(String name, Patch<T> patch, @Nullable T before, T otherwise) {
    if (before == null || patch.isPresent()) {
      require(name);
    }
    T after = patch.over(before);
    return after == null ? otherwise : after;
  }

  /** A text of at most {@value #TEXT_LIMIT} characters. */
  public Patch<String> text(String name) {
    return text(name, TEXT_LIMIT);
  }

  /** A text of at most so many characters. */
  public Patch<String> text(String name, int limit) {
    return read(name, node -> Parsed.text(node, limit));
  }

  /** A short text that must pass a test. */
  public Patch<String> text(String name, Predicate<String> test, RejectionCode otherwise) {
    return read(name, node -> Parsed.key(node, test, otherwise));
  }

  /** A decimal, exact, written as a string or a number. */
  public Patch<BigDecimal> decimal(String name) {
    return decimal(name, new BigDecimal("1e15").negate(), new BigDecimal("1e15"));
  }

  /** A decimal within bounds, both inclusive. */
  public Patch<BigDecimal> decimal(String name, BigDecimal min, BigDecimal max) {
    return read(name, node -> Parsed.decimal(node, min, max));
  }

  /** A decimal that is not negative; in thousandths it is below 2^53, as answers need it. */
  public Patch<BigDecimal> amount(String name) {
    return decimal(name, BigDecimal.ZERO, new BigDecimal("1e12"));
  }

  /** A whole number within bounds, both inclusive. */
  public Patch<Integer> integer(String name, int min, int max) {
    return read(name, node -> Parsed.integer(node, min, max));
  }

  /** True or false. */
  public Patch<Boolean> bool(String name) {
    return read(name, Parsed::bool);
  }

  /** An RFC 3339 time, to the microsecond. */
  public Patch<Instant> instant(String name) {
    return read(name, Parsed::instant);
  }

  /** A calendar date. */
  public Patch<LocalDate> date(String name) {
    return read(name, Parsed::date);
  }

  /** A time of day. */
  public Patch<LocalTime> timeOfDay(String name) {
    return read(name, Parsed::timeOfDay);
  }

  /** A constant of an enum by its exact name. */
  public <E extends Enum<E>> Patch<E> constant(String name, Class<E> type) {
    return read(name, node -> Parsed.constant(node, type));
  }

  /** A BCP 47 tag of a known language, in canonical form. */
  public Patch<String> locale(String name) {
    return read(name, Parsed::locale);
  }

  /** The name of a field as a BCP 47 tag of a known language, in canonical form. */
  public Optional<String> tag(String name) {
    return take(json.path(name), JsonNodeFactory.instance.stringNode(name), Parsed::locale).given();
  }

  /** A list of BCP 47 tags, in canonical form. */
  public Patch<List<String>> locales(String name) {
    return list(name, Parsed::locale);
  }

  /** A list of short texts. */
  public Patch<List<String>> texts(String name) {
    return list(name, node -> Parsed.text(node, KEY_LIMIT));
  }

  /** A list of short texts that must all pass a test. */
  public Patch<List<String>> texts(String name, Predicate<String> test, RejectionCode otherwise) {
    return list(name, node -> Parsed.key(node, test, otherwise));
  }

  /** The field as it stands, for those who read it in their own way; null when absent or null. */
  public @Nullable JsonNode json(String name) {
    JsonNode node = json.get(name);
    return node == null || node.isNull() ? null : node;
  }

  /** An object, with its own reader. */
  public Patch<Fields> object(String name) {
    return patch(name).map(node -> nested(node, json.path(name)));
  }

  /** The names of the fields that are there, in the order of the file: any may be. */
  public List<String> names() {
    return json.names();
  }

  /** Whether the field is there at all. */
  public boolean has(String name) {
    return json.has(name);
  }

  /** The paths of fields of the line, other than its type, that nobody asked for. */
  Set<String> ignored() {
    Set<String> paths = new LinkedHashSet<>();
    json.addIgnored(paths);
    paths.remove("type");
    return paths;
  }

  /** A list of objects, each with its own reader. */
  public Patch<List<Fields>> objects(String name) {
    return patch(name).map(node -> elements(name, node, this::nested));
  }

  /** Texts by locale tag; every field must be one of those that things of this kind have. */
  public Patch<TextsPatch> localized(String name, Set<String> known) {
    return object(name).map(byLocale -> TextsReader.read(byLocale, known));
  }

  private Patch<JsonNode> patch(String name) {
    JsonNode node = json.get(name);
    if (node == null) {
      return new Absent<>();
    }
    return node.isNull() ? new Cleared<>() : new Given<>(node);
  }

  private <T> Patch<T> read(String name, Function<JsonNode, Parsed<T>> parser) {
    return switch (patch(name)) {
      case Absent<JsonNode> absent -> new Absent<>();
      case Cleared<JsonNode> cleared -> new Cleared<>();
      case Given<JsonNode> given -> take(json.path(name), given.value(), parser);
    };
  }

  private <T> Patch<T> take(String where, JsonNode node, Function<JsonNode, Parsed<T>> parser) {
    return switch (parser.apply(node)) {
      case Parsed.Read<T> read -> new Given<>(read.value());
      case Parsed.Wrong<T> wrong -> {
        Problem.add(problems, where, node, wrong.code(), wrong.arguments());
        yield new Absent<>();
      }
    };
  }

  private <T> Patch<List<T>> list(String name, Function<JsonNode, Parsed<T>> parser) {
    return patch(name)
        .map(node -> elements(name, node, (each, where) -> take(where, each, parser)))
        .map(patches -> patches.stream().flatMap(patch -> patch.given().stream()).toList());
  }

  private <T> List<T> elements(
      String name, JsonNode list, BiFunction<JsonNode, String, T> element) {
    List<T> elements = new ArrayList<>();
    if (!list.isArray()) {
      reject(name, FormCode.INVALID_LIST);
    }
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      elements.add(element.apply(list.get(i), json.path(name) + '[' + i + ']'));
    }
    return elements;
  }

  private Fields nested(JsonNode node, String where) {
    if (!node.isObject()) {
      Problem.add(problems, where, node, FormCode.INVALID_OBJECT, Map.of());
    }
    ObjectNode object = node instanceof ObjectNode it ? it : json.json().objectNode();
    return new Fields(json.part(object, where), problems);
  }
}
