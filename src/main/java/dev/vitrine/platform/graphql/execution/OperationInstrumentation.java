package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.ExtensionsContributor;
import dev.vitrine.platform.graphql.Operation;
import dev.vitrine.platform.graphql.OperationContextResolver;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.graphql.limits.OperationLimits;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What happens around an operation's execution: its transport and limits are checked and its
 * context is resolved before, its errors are translated and its extensions are collected after.
 * There is only one such instrumentation and it does nothing for single fields, which keeps them
 * cheap.
 */
final class OperationInstrumentation extends SimplePerformantInstrumentation {

  private final OperationLimits limits;
  private final Errors errors;
  private final EngineErrors engineErrors;
  private final List<OperationContextResolver> contextResolvers;
  private final List<ExtensionsContributor> contributors;

  OperationInstrumentation(
      OperationLimits limits,
      Errors errors,
      EngineErrors engineErrors,
      List<OperationContextResolver> contextResolvers,
      List<ExtensionsContributor> contributors) {
    this.limits = limits;
    this.errors = errors;
    this.engineErrors = engineErrors;
    this.contextResolvers = contextResolvers;
    this.contributors = contributors;
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    ExecutionContext execution = parameters.getExecutionContext();
    try {
      admit(execution);
    } catch (Refused refused) {
      GraphQLError error = errors.of(refused, execution.getGraphQLContext());
      throw new AbortExecutionException(List.of(error));
    }
    return SimpleInstrumentationContext.noOp();
  }

  private void admit(ExecutionContext execution) {
    GraphQLContext context = execution.getGraphQLContext();
    Operation operation = OperationReader.read(execution);
    context.put(Operation.class, operation);
    Transport transport = context.getOrDefault(Transport.class, Transport.POST);
    transport.check(operation.kind());
    OperationCost.begin(context, limits.check(execution));
    contextResolvers.forEach(resolver -> resolver.resolve(operation, context));
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      InstrumentationState state) {
    GraphQLContext context = parameters.getGraphQLContext();
    return CompletableFuture.completedFuture(
        result.transform(answer -> complete(answer, result, context)));
  }

  private void complete(
      ExecutionResult.Builder<?> answer, ExecutionResult result, GraphQLContext context) {
    if (!result.getErrors().isEmpty()) {
      answer.errors(
          result.getErrors().stream()
              .map(error -> engineErrors.translate(error, context))
              .toList());
    }
    answer.extensions(extensions(result.getExtensions(), context));
  }

  @SuppressWarnings("NullAway") // null leaves the entry out of the answer
  private Map<Object, Object> extensions(
      @Nullable Map<Object, Object> already, GraphQLContext context) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    OperationCost.contribute(context, limits.complexity(), extensions);
    contributors.forEach(contributor -> contributor.contribute(context, extensions));
    if (already != null) {
      already.forEach((key, value) -> extensions.putIfAbsent(String.valueOf(key), value));
    }
    return extensions.isEmpty() ? null : new LinkedHashMap<>(extensions);
  }
}
