package dev.vitrine.platform.graphql.schema;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** What both schemas are wired with: the scalars and the default data fetcher. */
public final class SchemaWiring implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    Scalars.ALL.forEach(wiring::scalar);
    wiring.codeRegistry(
        GraphQLCodeRegistry.newCodeRegistry().defaultDataFetcher(PropertyFetcher.FACTORY));
  }

  /** How members of interfaces and unions are told apart. */
  public static TypeResolver typeResolver() {
    return new TypeNames();
  }
}
