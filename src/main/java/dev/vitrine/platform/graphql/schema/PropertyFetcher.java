package dev.vitrine.platform.graphql.schema;

import dev.vitrine.platform.graphql.Fallbacks;
import dev.vitrine.platform.graphql.Localized;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetcherFactory;
import graphql.schema.DataFetcherFactoryEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The default data fetcher: answers a field with the property of its name, synchronously. A {@link
 * Localized} value is answered bare; when it fell back, its path is noted.
 *
 * <p>Being a {@link LightDataFetcher}, it gets no environment unless a text fell back, and Spring
 * leaves it alone instead of wrapping it into context propagation.
 */
final class PropertyFetcher implements LightDataFetcher<Object> {

  private static final PropertyFetcher INSTANCE = new PropertyFetcher();

  /** What the code registry takes as its default. */
  static final DataFetcherFactory<Object> FACTORY = new Factory();

  private PropertyFetcher() {}

  @Override
  @SuppressWarnings("NullAway") // null is a field's value here
  public Object get(
      GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
    Object value = property(source, field.getName());
    return value instanceof Localized localized ? unwrap(localized, environment) : value;
  }

  @Override
  @SuppressWarnings("NullAway")
  public Object get(DataFetchingEnvironment environment) {
    return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
  }

  private static @Nullable Object property(@Nullable Object source, String name) {
    return switch (source) {
      case null -> null;
      case Map<?, ?> map -> map.get(name);
      default -> ClassProperties.of(source.getClass()).read(source, name);
    };
  }

  private static Object unwrap(Localized text, Supplier<DataFetchingEnvironment> environment) {
    String served = text.fellBackTo();
    if (served != null) {
      DataFetchingEnvironment field = environment.get();
      Fallbacks.note(field.getGraphQlContext(), field.getExecutionStepInfo().getPath(), served);
    }
    return text.value();
  }

  private static final class Factory implements DataFetcherFactory<Object> {

    @Override
    @SuppressWarnings("deprecation") // the interface still demands it
    public DataFetcher<Object> get(DataFetcherFactoryEnvironment environment) {
      return INSTANCE;
    }

    @Override
    public DataFetcher<Object> get(GraphQLFieldDefinition field) {
      return INSTANCE;
    }
  }
}
