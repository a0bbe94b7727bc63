package dev.vitrine.demo;

import dev.vitrine.VitrineTest;
import dev.vitrine.devservices.DevServicesConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test against the demo shop. It has a database and indices to itself, and is filled once for all
 * tests: what a test changes in it is its own, or is put back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@VitrineTest
@Import(DemoConfiguration.class)
@TestPropertySource(
    properties = {DevServicesConfiguration.DATABASE + "=demo", "vitrine.index.prefix=demo"})
public @interface DemoTest {}
