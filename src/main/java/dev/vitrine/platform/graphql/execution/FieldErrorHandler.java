package dev.vitrine.platform.graphql.execution;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;

/** Answers a field whose fetcher failed. */
final class FieldErrorHandler implements DataFetcherExceptionHandler {

  private final Errors errors;

  FieldErrorHandler(Errors errors) {
    this.errors = errors;
  }

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters failed) {
    DataFetchingEnvironment field = failed.getDataFetchingEnvironment();
    GraphQLError error =
        errors.of(failed.getException(), field.getGraphQlContext(), Place.of(field));
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(error).build());
  }
}
