package dev.vitrine;

import dev.vitrine.devservices.DevServicesConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A test against a shop of its own, empty at first, whose searches have a millisecond's time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@VitrineTest
@TestPropertySource(
    properties = {
      DevServicesConfiguration.DATABASE + "=sample",
      "vitrine.index.prefix=sample",
      "vitrine.search.patience=1ms"
    })
public @interface ImpatientTest {}
