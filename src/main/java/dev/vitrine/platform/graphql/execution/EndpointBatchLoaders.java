package dev.vitrine.platform.graphql.execution;

import graphql.GraphQLContext;
import org.dataloader.DataLoaderRegistry;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;

/**
 * Keeps the batch loaders of each endpoint apart. Controllers register theirs, by type and field,
 * with the one registry that the framework knows, while the schema of their endpoint is built; an
 * endpoint without batch loaders then pays nothing for those of another. Loaders that a feature
 * registers under a name of its own serve both.
 */
final class EndpointBatchLoaders implements BatchLoaderRegistry {

  private static final char TYPE_AND_FIELD = '.';

  private final BatchLoaderRegistry shared = new DefaultBatchLoaderRegistry();
  private BatchLoaderRegistry ofEndpoint = new DefaultBatchLoaderRegistry();

  /** Begins the registrations of the next endpoint, and gives what will hold them. */
  DataLoaderRegistrar begin() {
    ofEndpoint = new DefaultBatchLoaderRegistry();
    return ofEndpoint;
  }

  /**
   * Ends the registrations of an endpoint: what is registered after that was built to be looked at.
   */
  void end() {
    ofEndpoint = new DefaultBatchLoaderRegistry();
  }

  /** What every endpoint loads by. */
  DataLoaderRegistrar shared() {
    return shared;
  }

  @Override
  public <K, V> RegistrationSpec<K, V> forTypePair(Class<K> keyType, Class<V> valueType) {
    return shared.forTypePair(keyType, valueType);
  }

  @Override
  public <K, V> RegistrationSpec<K, V> forName(String name) {
    return (name.indexOf(TYPE_AND_FIELD) < 0 ? shared : ofEndpoint).forName(name);
  }

  @Override
  public boolean hasRegistrations() {
    return shared.hasRegistrations();
  }

  @Override
  public void registerDataLoaders(DataLoaderRegistry registry, GraphQLContext context) {
    shared.registerDataLoaders(registry, context);
  }
}
