package dev.vitrine.platform.graphql.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The properties of one class, each read by a function compiled at its first use. */
final class ClassProperties {

  private static final ClassValue<ClassProperties> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected ClassProperties computeValue(Class<?> type) {
          return new ClassProperties(type);
        }
      };

  private static final Function<Object, @Nullable Object> ABSENT = source -> null;

  private final Class<?> type;
  private final Map<String, Function<Object, @Nullable Object>> readers = new ConcurrentHashMap<>();

  private ClassProperties(Class<?> type) {
    this.type = type;
  }

  static ClassProperties of(Class<?> type) {
    return BY_CLASS.get(type);
  }

  /** The value of a property; null when the class has none of this name. */
  @Nullable Object read(Object source, String name) {
    Function<Object, @Nullable Object> reader = readers.get(name);
    return (reader == null ? compile(name) : reader).apply(source);
  }

  private Function<Object, @Nullable Object> compile(String name) {
    return readers.computeIfAbsent(name, n -> PropertyReaders.find(type, n).orElse(ABSENT));
  }
}
