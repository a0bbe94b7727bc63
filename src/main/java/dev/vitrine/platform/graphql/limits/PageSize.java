package dev.vitrine.platform.graphql.limits;

import dev.vitrine.platform.graphql.PageRequest;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many items a field answers, as its arguments have it. */
sealed interface PageSize {

  /** The arguments that say how many items there will be. */
  Set<String> ARGUMENTS = Set.of("first", "last", "ids");

  /** The number of items for these variables; more than a page may have is refused later anyway. */
  int items(Map<String, Object> variables);

  /** A number that the document itself holds. */
  record Literal(int size) implements PageSize {
    @Override
    public int items(Map<String, Object> variables) {
      return size;
    }
  }

  /** A number, or a list whose length counts, that a variable holds. */
  record Variable(String name) implements PageSize {
    @Override
    public int items(Map<String, Object> variables) {
      return measure(variables.get(name));
    }
  }

  /** The default size of a page. */
  PageSize DEFAULT = new Literal(PageRequest.DEFAULT_SIZE);

  /** The size that a field's own arguments ask for; the default when they do not. */
  static PageSize of(Field field) {
    return field.getArguments().stream()
        .filter(argument -> ARGUMENTS.contains(argument.getName()))
        .map(Argument::getValue)
        .flatMap(value -> read(value).stream())
        .findFirst()
        .orElse(DEFAULT);
  }

  private static Optional<PageSize> read(Value<?> value) {
    return switch (value) {
      case IntValue number -> Optional.of(new Literal(measure(number.getValue())));
      case ArrayValue list -> Optional.of(new Literal(measure(list.getValues())));
      case VariableReference variable -> Optional.of(new Variable(variable.getName()));
      default -> Optional.empty();
    };
  }

  private static int measure(@Nullable Object value) {
    long size =
        switch (value) {
          case Number number -> number.longValue();
          case Collection<?> items -> items.size();
          case null, default -> PageRequest.DEFAULT_SIZE;
        };
    return (int) Math.clamp(size, 1, PageRequest.MAX_SIZE);
  }
}
