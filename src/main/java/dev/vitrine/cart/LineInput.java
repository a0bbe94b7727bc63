package dev.vitrine.cart;

import dev.vitrine.order.LineAttribute;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line as a client asks for it.
 *
 * @param at where it stands in the input: the fields that lead to it
 * @param id as the client sent it: a variant's for a new line, a line's for one to change
 * @param quantity how many; null where it is to stay
 * @param attributes what the shopper says of it; null where that is to stay
 */
record LineInput(
    List<String> at,
    String id,
    @Nullable Integer quantity,
    @Nullable List<LineAttribute> attributes) {

  private static final int MOST_ATTRIBUTES = 20;
  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_VALUE = 1000;

  /** The lines of an input. */
  static List<LineInput> all(MutationInput input, String idField) {
    List<?> lines = input.list("lines");
    return IntStream.range(0, lines.size())
        .mapToObj(index -> read(at(index), (Map<?, ?>) lines.get(index), idField))
        .toList();
  }

  /** The one line whose fields are the input's own. */
  static LineInput plain(MutationInput input) {
    return read(List.of(), input.fields(), "variantId");
  }

  private static List<String> at(int index) {
    return List.of("lines", Integer.toString(index));
  }

  private static LineInput read(List<String> at, Map<?, ?> line, String idField) {
    return new LineInput(
        at,
        String.valueOf(line.get(idField)),
        (Integer) line.get("quantity"),
        line.get("attributes") instanceof List<?> said ? attributes(said) : null);
  }

  private static List<LineAttribute> attributes(List<?> said) {
    return said.stream()
        .map(each -> (Map<?, ?>) each)
        .map(each -> new LineAttribute(text(each, "key"), text(each, "value")))
        .toList();
  }

  private static String text(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof String text ? text : "";
  }

  /** The key of the variant that the id names. */
  Optional<Long> variant() {
    return GlobalId.key("ProductVariant", id);
  }

  /** What the shopper says of it; nothing where nothing was said. */
  List<LineAttribute> said() {
    return attributes == null ? List.of() : attributes;
  }

  /** What is wrong with it in itself. */
  List<Refusal> problems(int mostQuantity) {
    List<Refusal> problems = new ArrayList<>();
    if (quantity != null) {
      Quantities.problem(quantity, mostQuantity, path("quantity")).ifPresent(problems::add);
    }
    if (said().size() > MOST_ATTRIBUTES) {
      problems.add(
          Refusal.of("TOO_MANY_ATTRIBUTES", path("attributes"))
              .with(Map.of("max", MOST_ATTRIBUTES)));
    }
    if (said().stream().anyMatch(LineInput::isTooLong)) {
      problems.add(
          Refusal.of("TEXT_TOO_LONG", path("attributes")).with(Map.of("max", LONGEST_VALUE)));
    }
    return problems;
  }

  private static boolean isTooLong(LineAttribute attribute) {
    return attribute.key().length() > LONGEST_KEY || attribute.value().length() > LONGEST_VALUE;
  }

  /** Where a field of it stands in the input. */
  String[] path(String field) {
    return Stream.concat(at.stream(), Stream.of(field)).toArray(String[]::new);
  }

  /** The same from the arguments on. */
  List<String> fullPath(String field) {
    return Stream.of(List.of("input"), at, List.of(field)).flatMap(List::stream).toList();
  }

  /** How many; one where nothing is said. */
  int wanted() {
    return quantity == null ? 1 : quantity;
  }
}
