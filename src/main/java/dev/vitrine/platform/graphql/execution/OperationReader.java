package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.Operation;
import dev.vitrine.platform.graphql.RequestHeaders;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.language.Directive;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLDirective;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what context resolvers get to know of an operation. */
final class OperationReader {

  private OperationReader() {}

  static Operation read(ExecutionContext execution) {
    OperationDefinition definition = execution.getOperationDefinition();
    return new Operation(
        definition.getName(),
        definition.getOperation(),
        directives(definition.getDirectives(), execution),
        RequestHeaders.of(execution.getGraphQLContext()));
  }

  private static Map<String, Map<String, Object>> directives(
      List<Directive> directives, ExecutionContext execution) {
    if (directives.isEmpty()) {
      return Map.of();
    }
    Map<String, Map<String, Object>> values = new HashMap<>();
    directives.forEach(directive -> values.put(directive.getName(), values(directive, execution)));
    return values;
  }

  private static Map<String, Object> values(Directive directive, ExecutionContext execution) {
    GraphQLDirective definition = execution.getGraphQLSchema().getDirective(directive.getName());
    return ValuesResolver.getArgumentValues(
        definition.getArguments(),
        directive.getArguments(),
        execution.getCoercedVariables(),
        execution.getGraphQLContext(),
        execution.getLocale());
  }
}
