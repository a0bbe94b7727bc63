package dev.vitrine.platform.mutation;

import dev.vitrine.platform.graphql.Messages;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code input} of a mutation as the caller wrote it: a field that was left out is absent, one
 * that is to be cleared is null.
 *
 * @param fields the fields by name
 * @param locale the caller's language
 */
public record MutationInput(Map<String, @Nullable Object> fields, Locale locale) {

  /** The input of the mutation that is being executed. */
  public static MutationInput of(DataFetchingEnvironment field) {
    Map<String, @Nullable Object> fields = Objects.requireNonNull(field.getArgument("input"));
    return new MutationInput(fields, Messages.locale(field.getGraphQlContext()));
  }

  /** A text among the fields, without blanks around it; empty where there is none. */
  public String text(String name) {
    return fields.get(name) instanceof String text ? text.strip() : "";
  }

  /** A list among the fields; empty where there is none. */
  public List<?> list(String name) {
    return fields.get(name) instanceof List<?> list ? list : List.of();
  }

  /** Any value among the fields, as its scalar reads it. */
  public <T> Optional<T> value(String name, Class<T> type) {
    return Optional.ofNullable(fields.get(name)).map(type::cast);
  }

  /** The same input with one field more. */
  public MutationInput with(String name, Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new MutationInput(more, locale);
  }

  /** The same input without a field. */
  public MutationInput without(String name) {
    Map<String, @Nullable Object> fewer = new LinkedHashMap<>(fields);
    fewer.remove(name);
    return new MutationInput(fewer, locale);
  }
}
