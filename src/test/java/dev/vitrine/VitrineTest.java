package dev.vitrine;

import dev.vitrine.devservices.DevServicesConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test against the whole application, served on a random port, on real servers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "logging.level.io.zonky=warn",
      "vitrine.management-key=demo-management-key",
      "vitrine.payment.demo=true"
    })
@Import(DevServicesConfiguration.class)
public @interface VitrineTest {}
