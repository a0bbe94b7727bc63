package dev.vitrine.platform.graphql.schema;

import dev.vitrine.platform.graphql.SchemaType;
import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import org.jspecify.annotations.Nullable;

/**
 * Tells the object type of an interface's or union's member by its class: by {@link SchemaType}, or
 * else by the simple name of the class or of one that it extends or implements.
 */
final class TypeNames implements TypeResolver {

  private final ClassValue<TypeName> names =
      new ClassValue<>() {
        @Override
        protected TypeName computeValue(Class<?> type) {
          SchemaType named = type.getAnnotation(SchemaType.class);
          return new TypeName(named == null ? type.getSimpleName() : named.value());
        }
      };

  @Override
  @SuppressWarnings("NullAway") // null makes graphql-java report the unresolved type
  public GraphQLObjectType getType(TypeResolutionEnvironment environment) {
    Object source = environment.getObject();
    return resolve(source.getClass(), environment.getSchema());
  }

  private @Nullable GraphQLObjectType resolve(@Nullable Class<?> type, GraphQLSchema schema) {
    if (type == null || type == Object.class) {
      return null;
    }
    if (schema.getType(names.get(type).name()) instanceof GraphQLObjectType found) {
      return found;
    }
    for (Class<?> implemented : type.getInterfaces()) {
      GraphQLObjectType found = resolve(implemented, schema);
      if (found != null) {
        return found;
      }
    }
    return resolve(type.getSuperclass(), schema);
  }

  private record TypeName(String name) {}
}
