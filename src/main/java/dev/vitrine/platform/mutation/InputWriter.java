package dev.vitrine.platform.mutation;

import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.LineOutcome.Problem;
import dev.vitrine.platform.mutation.InputShape.Each;
import dev.vitrine.platform.mutation.InputShape.Entries;
import dev.vitrine.platform.mutation.InputShape.Fields;
import dev.vitrine.platform.mutation.InputShape.Keyed;
import dev.vitrine.platform.mutation.InputShape.OneOf;
import dev.vitrine.platform.mutation.InputShape.OneOrMore;
import dev.vitrine.platform.mutation.InputShape.Plain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an input as a line and remembers where each part of the line came from. */
final class InputWriter {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, List<String>> places = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private InputWriter() {}

  static InputLine write(Map<?, ?> input, List<String> place, InputShape shape) {
    InputWriter writer = new InputWriter();
    ObjectNode body = (ObjectNode) writer.node(input, shape, new Spot("", place));
    return new InputLine(body, writer.places, writer.problems);
  }

  private JsonNode node(@Nullable Object value, InputShape shape, Spot spot) {
    places.put(spot.path(), spot.place());
    return value == null ? NODES.nullNode() : given(value, shape, spot);
  }

  private JsonNode given(Object value, InputShape shape, Spot spot) {
    return switch (shape) {
      case Plain plain -> plain(value, spot);
      case Fields(var fields) -> object((Map<?, ?>) value, fields, spot);
      case Each(var element) -> list((List<?>) value, element, spot);
      case OneOrMore(var element) -> oneOrMore((List<?>) value, element, spot);
      case Keyed keyed -> keyed((List<?>) value, keyed, spot);
      case Entries entries -> entries((List<?>) value, entries, spot);
      case OneOf(var fields) -> oneOf((Map<?, ?>) value, fields, spot);
    };
  }

  private JsonNode plain(Object value, Spot spot) {
    return switch (value) {
      case Map<?, ?> map -> object(map, Map.of(), spot);
      case List<?> list -> list(list, InputShape.PLAIN, spot);
      case Boolean truth -> NODES.booleanNode(truth);
      case BigDecimal number -> NODES.numberNode(number);
      case Number number -> NODES.numberNode(new BigDecimal(number.toString()));
      default -> NODES.stringNode(value.toString());
    };
  }

  private JsonNode object(Map<?, ?> fields, Map<String, InputShape> shapes, Spot spot) {
    ObjectNode object = NODES.objectNode();
    fields.forEach(
        (key, value) -> {
          String name = (String) key;
          InputShape shape = shapes.getOrDefault(name, InputShape.PLAIN);
          object.set(name, node(value, shape, spot.field(name)));
        });
    return object;
  }

  private JsonNode list(List<?> elements, InputShape shape, Spot spot) {
    ArrayNode list = NODES.arrayNode();
    for (int i = 0; i < elements.size(); i++) {
      list.add(node(elements.get(i), shape, spot.element(i)));
    }
    return list;
  }

  private JsonNode oneOrMore(List<?> elements, InputShape shape, Spot spot) {
    return elements.size() == 1
        ? given(elements.getFirst(), shape, spot)
        : list(elements, shape, spot);
  }

  private JsonNode keyed(List<?> elements, Keyed keyed, Spot spot) {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < elements.size(); i++) {
      Map<String, Object> rest = copy(elements.get(i));
      String key = String.valueOf(rest.remove(keyed.key()));
      put(object, key, rest, keyed.element(), spot.entry(key, i));
    }
    return object;
  }

  private JsonNode entries(List<?> elements, Entries entries, Spot spot) {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < elements.size(); i++) {
      Map<String, Object> entry = copy(elements.get(i));
      String key = String.valueOf(entry.get(entries.key()));
      put(object, key, entry.get(entries.value()), entries.shape(), spot.entry(key, i));
    }
    return object;
  }

  private void put(
      ObjectNode object, String key, @Nullable Object value, InputShape shape, Spot spot) {
    if (object.has(key)) {
      problems.add(new Problem(FormCode.REPEATED, spot.path(), key, Map.of()));
    }
    object.set(key, node(value, shape, spot));
  }

  private JsonNode oneOf(Map<?, ?> fields, Map<String, InputShape> shapes, Spot spot) {
    Map.Entry<?, ?> only = fields.entrySet().iterator().next();
    return given(
        only.getValue(), shapes.getOrDefault((String) only.getKey(), InputShape.PLAIN), spot);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> copy(@Nullable Object element) {
    return element == null ? Map.of() : new LinkedHashMap<>((Map<String, Object>) element);
  }

  /**
   * A place in the line and the place in the arguments that it comes from.
   *
   * @param path as problems of lines name it, such as {@code variants[0].gtin}
   * @param place the steps from the field's arguments
   */
  private record Spot(String path, List<String> place) {

    Spot field(String name) {
      return step(name, name);
    }

    Spot element(int index) {
      return new Spot(path + '[' + index + ']', with(Integer.toString(index)));
    }

    Spot entry(String key, int index) {
      return step(key, Integer.toString(index));
    }

    private Spot step(String inLine, String inArguments) {
      return new Spot(path.isEmpty() ? inLine : path + '.' + inLine, with(inArguments));
    }

    private List<String> with(String step) {
      List<String> longer = new ArrayList<>(place);
      longer.add(step);
      return List.copyOf(longer);
    }
  }
}
