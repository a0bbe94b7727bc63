package dev.vitrine.platform.graphql;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Answers a field with arguments from its source alone, synchronously and without a store: such as
 * a picture's {@code url(width:)}. Registered through a {@code RuntimeWiringConfigurer}; costs
 * neither argument binding nor context propagation.
 *
 * @param <S> what the field belongs to
 */
@FunctionalInterface
public interface DirectFetcher<S> extends TrivialDataFetcher<Object> {

  /** The field's value for a source. */
  @Nullable Object get(S source, DataFetchingEnvironment environment);

  @Override
  @SuppressWarnings({"unchecked", "NullAway"})
  default Object get(DataFetchingEnvironment environment) {
    return get((S) environment.getSource(), environment);
  }
}
