package dev.vitrine.platform.graphql;

import graphql.GraphQLContext;
import org.springframework.http.HttpHeaders;

/** The HTTP headers of the request that an operation came with. */
public final class RequestHeaders {

  private RequestHeaders() {}

  /** The headers; none for an operation that did not come over HTTP. */
  public static HttpHeaders of(GraphQLContext context) {
    HttpHeaders headers = context.get(HttpHeaders.class);
    return headers == null ? HttpHeaders.EMPTY : headers;
  }
}
