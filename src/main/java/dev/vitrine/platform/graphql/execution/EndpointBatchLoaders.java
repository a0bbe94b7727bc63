package dev.vitrine.platform.graphql.execution;

import graphql.GraphQLContext;
import org.dataloader.DataLoaderRegistry;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;

/**
 * Keeps the batch loaders of each endpoint apart. Controllers register theirs with the one registry
 * that the framework knows, while the schema of their endpoint is built; an endpoint without batch
 * loaders then pays nothing for those of another.
 */
final class EndpointBatchLoaders implements BatchLoaderRegistry {

  private BatchLoaderRegistry current = new DefaultBatchLoaderRegistry();

  /** Begins the registrations of the next endpoint, and gives what will hold them. */
  DataLoaderRegistrar begin() {
    current = new DefaultBatchLoaderRegistry();
    return current;
  }

  @Override
  public <K, V> RegistrationSpec<K, V> forTypePair(Class<K> keyType, Class<V> valueType) {
    return current.forTypePair(keyType, valueType);
  }

  @Override
  public <K, V> RegistrationSpec<K, V> forName(String name) {
    return current.forName(name);
  }

  @Override
  public boolean hasRegistrations() {
    return current.hasRegistrations();
  }

  @Override
  public void registerDataLoaders(DataLoaderRegistry registry, GraphQLContext context) {
    current.registerDataLoaders(registry, context);
  }
}
