package dev.sampleshop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;

/** A test of the GraphQL layer over HTTP, on the {@link SampleShop}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureWebTestClient(timeout = "60s")
@SpringBootTest(
    classes = SampleShop.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.shutdown=immediate",
      "management.endpoint.health.validate-group-membership=false",
      "vitrine.graphql.schema-location=classpath:graphql-test/",
      "spring.autoconfigure.exclude[0]=org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration",
      "spring.autoconfigure.exclude[1]=org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
      "spring.autoconfigure.exclude[3]=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "spring.autoconfigure.exclude[2]=org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
    })
@interface SampleShopTest {}
