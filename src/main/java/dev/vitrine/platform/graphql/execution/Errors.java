package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.Operation;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.store.StoreFailures;
import dev.vitrine.platform.store.StoreUnavailable;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import jakarta.validation.ConstraintViolationException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.Exceptions;

/** The one place where exceptions become errors of the API. Only refusals tell their reason. */
@Component
public class Errors {

  private static final Logger log = LoggerFactory.getLogger(Errors.class);

  private final Messages messages;

  Errors(Messages messages) {
    this.messages = messages;
  }

  /** The error of a whole request that failed. */
  public GraphQLError of(Throwable failure, GraphQLContext context) {
    return of(failure, context, Place.NONE);
  }

  /** The error of a request that is refused before there is an operation. */
  public GraphQLError of(Refused refused, Locale locale) {
    return refused(refused, locale, Place.NONE);
  }

  GraphQLError of(Throwable failure, GraphQLContext context, Place place) {
    Locale locale = Messages.locale(context);
    Throwable cause = unwrap(failure);
    return switch (cause) {
      case Refused refused -> refused(refused, locale, place);
      case BindException unbound -> plain("INVALID_ARGUMENT", "error.argument", locale, place);
      case ConstraintViolationException broken ->
          plain("INVALID_ARGUMENT", "error.argument", locale, place);
      case OneOfNullValueException nothing ->
          plain("INVALID_ARGUMENT", "error.argument", locale, place);
      case OneOfTooManyKeysException many ->
          plain("INVALID_ARGUMENT", "error.argument", locale, place);
      case NonNullableValueCoercedAsNullException nothing ->
          plain("INVALID_ARGUMENT", "error.argument", locale, place);
      default ->
          StoreFailures.isUnstorableText(cause)
              ? plain("INVALID_ARGUMENT", "error.argument", locale, place)
              : failed(cause, context, place);
    };
  }

  private GraphQLError failed(Throwable cause, GraphQLContext context, Place place) {
    return StoreFailures.isUnavailable(cause)
        ? unavailable(cause, context, place)
        : internal(cause, context, place);
  }

  private GraphQLError refused(Refused refused, Locale locale, Place place) {
    String message = messages.format(locale, refused.messageKey(), refused.arguments());
    return place.error(refused.code(), message, refused.extensions());
  }

  private GraphQLError plain(String code, String messageKey, Locale locale, Place place) {
    return place.error(code, messages.format(locale, messageKey), Map.of());
  }

  private GraphQLError unavailable(Throwable cause, GraphQLContext context, Place place) {
    log.atWarn()
        .addKeyValue("operation", operationName(context))
        .log("A store did not answer: {}", cause.toString());
    String message = messages.format(Messages.locale(context), "error.store-unavailable");
    Map<String, Object> facts =
        cause instanceof StoreUnavailable known
            ? Map.of("retryable", true, "store", known.store().id())
            : Map.of("retryable", true);
    return place.error("STORE_UNAVAILABLE", message, facts);
  }

  GraphQLError internal(Throwable cause, GraphQLContext context, Place place) {
    String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    log.atLevel(isLeft(cause) ? Level.DEBUG : Level.ERROR)
        .addKeyValue("operation", operationName(context))
        .addKeyValue("incident", incident)
        .setCause(cause)
        .log("Incident {} in operation {}", incident, operationName(context));
    Map<String, Object> facts = Map.of("incidentId", incident);
    String message = messages.format(Messages.locale(context), "error.internal", facts);
    return place.error("INTERNAL", message, facts);
  }

  /** Whoever asked is gone before the answer came: nothing failed. */
  private static boolean isLeft(Throwable cause) {
    return cause instanceof AbortExecutionException;
  }

  private static String operationName(GraphQLContext context) {
    Operation operation = context.get(Operation.class);
    return operation == null || operation.name() == null ? "anonymous" : operation.name();
  }

  private static Throwable unwrap(Throwable failure) {
    Throwable plain = Exceptions.unwrap(failure);
    @Nullable Throwable cause = plain.getCause();
    boolean wrapper =
        plain instanceof CompletionException
            || plain instanceof ExecutionException
            || plain instanceof SubscriptionPublisherException;
    return wrapper && cause != null ? unwrap(cause) : plain;
  }
}
