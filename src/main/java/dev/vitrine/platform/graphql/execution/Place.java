package dev.vitrine.platform.graphql.execution;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in the document and in the answer an error lies. */
record Place(@Nullable List<SourceLocation> locations, @Nullable List<Object> path) {

  /** No place in particular: the request as a whole. */
  static final Place NONE = new Place(null, null);

  /** The field that is being fetched. */
  static Place of(DataFetchingEnvironment field) {
    return new Place(
        List.of(field.getField().getSourceLocation()),
        field.getExecutionStepInfo().getPath().toList());
  }

  /** Where graphql-java found an error. */
  static Place of(GraphQLError error) {
    List<SourceLocation> locations = error.getLocations();
    return new Place(locations == null || locations.isEmpty() ? null : locations, error.getPath());
  }

  GraphQLError error(String code, String message, Map<String, ?> facts) {
    return ApiError.of(code, message, locations, path, facts);
  }
}
