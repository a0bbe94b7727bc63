package dev.vitrine.platform.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any JSON value, passed on as it is: maps, lists, strings, numbers and booleans. */
final class JsonCoercing implements Coercing<Object, Object> {

  @Override
  public Object serialize(Object value, GraphQLContext context, Locale locale) {
    return value;
  }

  @Override
  public Object parseValue(Object input, GraphQLContext context, Locale locale) {
    return input;
  }

  @Override
  public @Nullable Object parseLiteral(
      Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
    return plain(literal, variables);
  }

  private static @Nullable Object plain(Value<?> literal, CoercedVariables variables) {
    return switch (literal) {
      case StringValue text -> text.getValue();
      case IntValue number -> number.getValue();
      case FloatValue number -> number.getValue();
      case BooleanValue truth -> truth.isValue();
      case EnumValue name -> name.getName();
      case VariableReference variable -> variables.get(variable.getName());
      case ArrayValue array -> list(array, variables);
      case ObjectValue object -> map(object, variables);
      case graphql.language.NullValue none -> null;
      default -> throw new CoercingParseLiteralException("Not a JSON value.");
    };
  }

  private static List<@Nullable Object> list(ArrayValue array, CoercedVariables variables) {
    List<@Nullable Object> items = new ArrayList<>(array.getValues().size());
    array.getValues().forEach(item -> items.add(plain(item, variables)));
    return items;
  }

  private static Map<String, @Nullable Object> map(ObjectValue object, CoercedVariables variables) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (ObjectField field : object.getObjectFields()) {
      fields.put(field.getName(), plain(field.getValue(), variables));
    }
    return fields;
  }
}
