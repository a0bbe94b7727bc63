package dev.vitrine.platform.graphql;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller, {@code RuntimeWiringConfigurer}, {@code WebGraphQlInterceptor}, {@link
 * OperationContextResolver}, {@link ExtensionsContributor} or {@link NodeResolver} that serves the
 * merchants' endpoint and it alone. Whatever is not marked serves the shoppers' endpoint alone.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Management {}
