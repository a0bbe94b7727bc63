package dev.vitrine.platform.graphql;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the GraphQL object type that a class stands for where an interface or union is served and
 * the class is not called as the type is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SchemaType {

  /** The name of the GraphQL object type. */
  String value();
}
