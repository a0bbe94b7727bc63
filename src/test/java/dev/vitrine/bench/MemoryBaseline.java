package dev.vitrine.bench;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.LightDataFetcher;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.WiringFactory;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What an operation costs when nothing has to be found: graphql-java with its documents parsed
 * once, over the objects of an answer that was recorded before.
 */
final class MemoryBaseline {

  private final GraphQL graphQl;

  MemoryBaseline(TypeDefinitionRegistry schema) {
    RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new Recorded()).build();
    this.graphQl =
        GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(schema, wiring))
            .preparsedDocumentProvider(new Parsed())
            .build();
  }

  /** Executes the operation over a recorded answer's {@code data}. */
  CompletableFuture<Map<String, Object>> answer(
      String document, Map<String, Object> variables, Map<String, Object> data) {
    ExecutionInput input =
        ExecutionInput.newExecutionInput(document).variables(variables).root(data).build();
    return graphQl.executeAsync(input).thenApply(result -> result.toSpecification());
  }

  private static final class Parsed implements PreparsedDocumentProvider {
    private final Map<String, PreparsedDocumentEntry> entries = new ConcurrentHashMap<>();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
        ExecutionInput input,
        java.util.function.Function<ExecutionInput, PreparsedDocumentEntry> parse) {
      return CompletableFuture.completedFuture(
          entries.computeIfAbsent(input.getQuery(), query -> parse.apply(input)));
    }
  }

  /** Finds every field in the map of its parent, by its alias or name. */
  private static final class Recorded implements WiringFactory {

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
      return !ScalarInfo.isGraphqlSpecifiedScalar(environment.getScalarTypeDefinition().getName());
    }

    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
      return GraphQLScalarType.newScalar()
          .name(environment.getScalarTypeDefinition().getName())
          .coercing(new AsItIs())
          .build();
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
      return type -> {
        Map<?, ?> object = type.getObject();
        return type.getSchema().getObjectType((String) object.get("__typename"));
      };
    }

    @Override
    public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
      return new FromMap();
    }
  }

  private static final class FromMap implements LightDataFetcher<Object> {
    @Override
    public Object get(
        GraphQLFieldDefinition field,
        Object source,
        Supplier<DataFetchingEnvironment> environment) {
      Map<?, ?> object = (Map<?, ?>) source;
      Object value = object.get(field.getName());
      return value != null || object.containsKey(field.getName())
          ? value
          : object.get(environment.get().getMergedField().getResultKey());
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
      return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }
  }

  private static final class AsItIs implements Coercing<Object, Object> {

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
      return result;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      return input;
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      return input;
    }
  }
}
