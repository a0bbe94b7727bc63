package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.Messages;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.SerializationError;
import graphql.UnresolvedTypeError;
import graphql.execution.AbortExecutionException;
import graphql.execution.MissingRootTypeException;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Gives the errors that graphql-java itself reports codes, and hides those that are our fault. What
 * graphql-java says of them, in English, is the {@code detail} of their extensions.
 */
@Component
class EngineErrors {

  private final Errors errors;
  private final Messages messages;

  EngineErrors(Errors errors, Messages messages) {
    this.errors = errors;
    this.messages = messages;
  }

  GraphQLError translate(GraphQLError error, GraphQLContext context) {
    Locale locale = Messages.locale(context);
    return switch (error) {
      case ApiError ours -> ours;
      case InvalidSyntaxError syntax -> detailed("INVALID_SYNTAX", "query.syntax", error, locale);
      case ValidationError invalid -> detailed("INVALID_QUERY", "query.invalid", error, locale);
      case UnknownOperationException none ->
          detailed("OPERATION_NOT_FOUND", "query.operation", error, locale);
      case MissingRootTypeException none ->
          detailed("OPERATION_NOT_FOUND", "query.operation", error, locale);
      case BadFaithIntrospectionError greedy ->
          detailed("INTROSPECTION_TOO_LARGE", "query.introspection", error, locale);
      case IntrospectionDisabledError hidden ->
          detailed("INTROSPECTION_DISABLED", "query.introspection-disabled", error, locale);
      case AbortExecutionException aborted ->
          detailed("INTROSPECTION_TOO_LARGE", "query.introspection", error, locale);
      case NonNullableFieldWasNullError absent -> ourFault(error, context);
      case SerializationError unwritable -> ourFault(error, context);
      case UnresolvedTypeError unknown -> ourFault(error, context);
      default -> detailed("INVALID_VARIABLES", "query.variables", error, locale);
    };
  }

  private GraphQLError detailed(String code, String key, GraphQLError error, Locale locale) {
    String detail = detail(error);
    String path = path(error);
    String message =
        messages.format(
            locale, key, Map.of("detail", detail, "path", path.isEmpty() ? "none" : path));
    return Place.of(error).error(code, message, Map.of("detail", detail));
  }

  /** Where in the document's fields the error is. */
  private static String path(GraphQLError error) {
    List<String> path = error instanceof ValidationError v ? v.getQueryPath() : null;
    return path == null ? "" : String.join(".", path);
  }

  private static String detail(GraphQLError error) {
    String message = error instanceof ValidationError v ? v.getDescription() : error.getMessage();
    return message == null ? "" : message;
  }

  private GraphQLError ourFault(GraphQLError error, GraphQLContext context) {
    return errors.internal(new IllegalStateException(error.getMessage()), context, Place.of(error));
  }
}
