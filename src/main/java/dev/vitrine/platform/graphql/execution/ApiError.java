package dev.vitrine.platform.graphql.execution;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error as it goes to the client: nothing in it but what is meant for the client's eyes. */
record ApiError(
    String message,
    @Nullable List<SourceLocation> locations,
    @Nullable List<Object> path,
    Map<String, Object> extensions)
    implements GraphQLError {

  /** An error with a code and further facts in its extensions. */
  static ApiError of(
      String code,
      String message,
      @Nullable List<SourceLocation> locations,
      @Nullable List<Object> path,
      Map<String, ?> facts) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code);
    extensions.putAll(facts);
    return new ApiError(message, locations, path, extensions);
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  @SuppressWarnings("NullAway") // null leaves the entry out of the answer
  public List<SourceLocation> getLocations() {
    return locations;
  }

  @Override
  @SuppressWarnings("NullAway")
  public List<Object> getPath() {
    return path;
  }

  @Override
  @SuppressWarnings("NullAway") // the code says it all
  public ErrorClassification getErrorType() {
    return null;
  }

  @Override
  public Map<String, Object> getExtensions() {
    return extensions;
  }
}
