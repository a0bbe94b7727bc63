package dev.vitrine.platform.graphql.schema;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles accessors, {@code title()}, {@code getTitle()} or {@code isTitle()}, of classes of any
 * visibility into functions that cost what a plain call costs.
 */
final class PropertyReaders {

  private static final MethodType FUNCTION = MethodType.methodType(Function.class);
  private static final MethodType APPLY = MethodType.methodType(Object.class, Object.class);

  private PropertyReaders() {}

  static Optional<Function<Object, @Nullable Object>> find(Class<?> type, String property) {
    String capitalised = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    return Stream.of(property, "get" + capitalised, "is" + capitalised)
        .flatMap(name -> accessor(type, name).stream())
        .findFirst()
        .map(PropertyReaders::compile);
  }

  private static Optional<Method> accessor(Class<?> type, String name) {
    return ancestors(type)
        .flatMap(ancestor -> Stream.of(ancestor.getDeclaredMethods()))
        .filter(method -> method.getName().equals(name))
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getReturnType() != void.class)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
        .filter(method -> !method.isBridge())
        .findFirst();
  }

  private static Stream<Class<?>> ancestors(@Nullable Class<?> type) {
    if (type == null || type == Object.class) {
      return Stream.empty();
    }
    Stream<Class<?>> above =
        Stream.concat(
            Stream.of(type.getInterfaces()).flatMap(PropertyReaders::ancestors),
            ancestors(type.getSuperclass()));
    return Stream.concat(Stream.of(type), above);
  }

  @SuppressWarnings("unchecked")
  private static Function<Object, @Nullable Object> compile(Method accessor) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(accessor.getDeclaringClass(), MethodHandles.lookup());
      MethodHandle target = lookup.unreflect(accessor);
      return (Function<Object, @Nullable Object>)
          LambdaMetafactory.metafactory(
                  lookup, "apply", FUNCTION, APPLY, target, target.type().wrap())
              .getTarget()
              .invoke();
    } catch (Throwable uncompilable) {
      throw new IllegalStateException("Cannot read " + accessor, uncompilable);
    }
  }
}
