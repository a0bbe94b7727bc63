package dev.vitrine.partner;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Management;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Gives fields with {@code @needs} to those callers alone whose keys have one of its scopes, and
 * says so in their descriptions.
 */
@Management
@Component
class NeedsDirective implements RuntimeWiringConfigurer, SchemaDirectiveWiring {

  private static final String NAME = "needs";

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.directive(NAME, this);
  }

  @Override
  public GraphQLFieldDefinition onField(
      SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field) {
    List<String> scopes = scopes(field);
    field.setFieldDataFetcher(new Guarded(scopes, field.getFieldDataFetcher()));
    GraphQLFieldDefinition definition = field.getElement();
    return definition.transform(
        it -> it.description(definition.getDescription() + " Needs " + words(scopes) + '.'));
  }

  private static List<String> scopes(SchemaDirectiveWiringEnvironment<?> field) {
    List<?> names =
        Objects.requireNonNull(
            field.getAppliedDirective(NAME).getArgument("anyOf").<List<?>>getValue());
    return names.stream().map(name -> Scope.valueOf(name.toString()).key()).toList();
  }

  private static String words(List<String> scopes) {
    return scopes.size() == 1
        ? "the scope " + scopes.getFirst()
        : scopes.stream().collect(Collectors.joining(", ", "one of the scopes ", ""));
  }

  private record Guarded(List<String> scopes, DataFetcher<?> fetcher)
      implements DataFetcher<Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
      Caller caller = environment.getGraphQlContext().get(Caller.class);
      if (caller == null || scopes.stream().noneMatch(caller::may)) {
        throw Caller.forbidden(scopes.getFirst());
      }
      return fetcher.get(environment);
    }
  }
}
