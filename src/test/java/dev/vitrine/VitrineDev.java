package dev.vitrine;

import dev.vitrine.demo.DemoConfiguration;
import dev.vitrine.devservices.DevServices;
import dev.vitrine.devservices.DevServicesConfiguration;
import org.springframework.boot.SpringApplication;

/** Starts the storefront API on servers of its own: {@code ./mvnw spring-boot:test-run}. */
public class VitrineDev {

  /** Runs the application as {@link Vitrine#main} does, with the development servers. */
  public static void main(String[] args) {
    DevServices.prepareDevelopment();
    SpringApplication.from(Vitrine::main)
        .with(DevServicesConfiguration.class, DemoConfiguration.class)
        .withAdditionalProfiles(DevServicesConfiguration.DEV)
        .run(args);
  }
}
