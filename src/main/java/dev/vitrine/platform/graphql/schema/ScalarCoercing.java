package dev.vitrine.platform.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that is written and read by one method each: literals of a document and values of
 * variables are read alike.
 *
 * @param <I> what fetchers get of it
 */
abstract class ScalarCoercing<I> implements Coercing<I, Object> {

  private final String form;

  /** A scalar whose valid values are described by a few English words. */
  ScalarCoercing(String form) {
    this.form = form;
  }

  /** Reads a string or number; throws any unchecked exception when it has the wrong form. */
  abstract @Nullable I read(Object plain);

  /** What is written to JSON; throws any unchecked exception for what cannot be written. */
  abstract @Nullable Object write(Object value);

  @Override
  public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
    Object written = attempt(value, this::write);
    if (written == null) {
      throw new CoercingSerializeException("Not " + form + ": a " + value.getClass().getName());
    }
    return written;
  }

  @Override
  public @Nullable I parseValue(Object input, GraphQLContext context, Locale locale) {
    I read = attempt(input, this::read);
    if (read == null) {
      throw new CoercingParseValueException("Not " + form + ".");
    }
    return read;
  }

  @Override
  public @Nullable I parseLiteral(
      Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
    Object plain =
        switch (literal) {
          case StringValue text -> text.getValue();
          case IntValue number -> number.getValue();
          case FloatValue number -> number.getValue();
          default -> null;
        };
    I read = plain == null ? null : attempt(plain, this::read);
    if (read == null) {
      throw new CoercingParseLiteralException("Not " + form + ".");
    }
    return read;
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return StringValue.of(String.valueOf(serialize(input, context, locale)));
  }

  private static <A, B> @Nullable B attempt(A input, Conversion<A, B> conversion) {
    try {
      return conversion.apply(input);
    } catch (RuntimeException wrongForm) {
      return null;
    }
  }

  @FunctionalInterface
  private interface Conversion<A, B> {
    @Nullable B apply(A input);
  }
}
