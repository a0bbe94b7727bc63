package dev.vitrine.platform.graphql.execution;

import java.time.Duration;
import java.util.Set;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;

/**
 * A GraphQL API: a schema and what executes operations on it.
 *
 * @param name the folder of its schema, and its name in metrics
 * @param path where it is served
 * @param source its schema and engine
 * @param handler executes requests
 * @param timeout how long an operation may take
 * @param varyBy the request headers that its answers depend on
 */
public record Endpoint(
    String name,
    String path,
    GraphQlSource source,
    WebGraphQlHandler handler,
    Duration timeout,
    Set<String> varyBy) {

  /** The name of the shoppers' endpoint. */
  public static final String STOREFRONT = "storefront";

  /** The name of the merchants' endpoint. */
  public static final String MANAGEMENT = "management";
}
