package dev.vitrine.platform.graphql.http;

import java.util.List;

/**
 * What one HTTP request asks for.
 *
 * @param requests the GraphQL requests in it
 * @param batch whether they came as a JSON array, so that the answer must be one
 */
record Incoming(List<RequestBody> requests, boolean batch) {

  static Incoming single(RequestBody request) {
    return new Incoming(List.of(request), false);
  }
}
