package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.ExtensionsContributor;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.OperationContextResolver;
import dev.vitrine.platform.graphql.limits.DocumentLimits;
import dev.vitrine.platform.graphql.limits.OperationLimits;
import dev.vitrine.platform.graphql.schema.SchemaWiring;
import graphql.GraphQL;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.GraphQLSchema;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.stereotype.Component;

/** Builds endpoints from their schema files and the beans that serve them. */
@Component
class EndpointFactory {

  private final GraphQlSettings settings;
  private final ResourcePatternResolver resources;
  private final DocumentLimits documentLimits;
  private final OperationLimits operationLimits;
  private final Errors errors;
  private final EngineErrors engineErrors;
  private final Messages messages;
  private final ObservationRegistry observations;
  private final EndpointBatchLoaders batchLoaders;

  EndpointFactory(
      GraphQlSettings settings,
      ResourcePatternResolver resources,
      DocumentLimits documentLimits,
      OperationLimits operationLimits,
      Errors errors,
      EngineErrors engineErrors,
      Messages messages,
      ObservationRegistry observations,
      EndpointBatchLoaders batchLoaders) {
    this.settings = settings;
    this.resources = resources;
    this.documentLimits = documentLimits;
    this.operationLimits = operationLimits;
    this.errors = errors;
    this.engineErrors = engineErrors;
    this.messages = messages;
    this.observations = observations;
    this.batchLoaders = batchLoaders;
  }

  Endpoint build(String name, String path, EndpointBeans beans) {
    DocumentCache.loadTexts(messages.locales());
    DataLoaderRegistrar loaders = batchLoaders.begin();
    GraphQlSource source = source(name, beans);
    batchLoaders.end();
    DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
    service.addDataLoaderRegistrar(loaders);
    service.addDataLoaderRegistrar(batchLoaders.shared());
    return new Endpoint(
        name, path, source, handler(name, service, beans), settings.timeout(), varyBy(beans));
  }

  private GraphQlSource source(String name, EndpointBeans beans) {
    GraphQlSource.SchemaResourceBuilder builder =
        GraphQlSource.schemaResourceBuilder()
            .schemaResources(schemaFiles(name))
            .configureRuntimeWiring(new SchemaWiring())
            .defaultTypeResolver(SchemaWiring.typeResolver())
            .configureGraphQl(
                engine -> engine.defaultDataFetcherExceptionHandler(new FieldErrorHandler(errors)));
    beans.of(RuntimeWiringConfigurer.class).forEach(builder::configureRuntimeWiring);
    Instrumentation instrumentation = instrumentation(beans);
    return builder
        .graphQlSourceFactory((engine, schema) -> tuned(engine, schema, instrumentation))
        .build();
  }

  private GraphQlSource tuned(
      GraphQL engine, GraphQLSchema schema, Instrumentation instrumentation) {
    DocumentCache documents =
        new DocumentCache(schema, documentLimits, errors, messages, settings.documentCache());
    GraphQL tuned =
        engine.transform(
            builder ->
                builder.instrumentation(instrumentation).preparsedDocumentProvider(documents));
    return new Source(tuned, schema);
  }

  private Instrumentation instrumentation(EndpointBeans beans) {
    List<ExtensionsContributor> contributors =
        Stream.concat(
                beans.of(ExtensionsContributor.class).stream(), Stream.of(new DegradedExtension()))
            .toList();
    return new OperationInstrumentation(
        operationLimits,
        errors,
        engineErrors,
        beans.of(OperationContextResolver.class),
        contributors);
  }

  private WebGraphQlHandler handler(
      String name, ExecutionGraphQlService service, EndpointBeans beans) {
    return WebGraphQlHandler.builder(service)
        .interceptor(new OperationObservations(name, observations))
        .interceptor(new RequestContext(messages, settings.introspection()))
        .interceptor(new StreamedErrors(errors))
        .interceptors(beans.of(WebGraphQlInterceptor.class))
        .build();
  }

  private static Set<String> varyBy(EndpointBeans beans) {
    Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    beans.of(OperationContextResolver.class).forEach(r -> headers.addAll(r.headers()));
    return headers;
  }

  private Resource[] schemaFiles(String name) {
    try {
      return resources.getResources(settings.schemaLocation() + name + "/**/*.graphqls");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private record Source(GraphQL graphQl, GraphQLSchema schema) implements GraphQlSource {}
}
