package dev.vitrine.platform.graphql.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.vitrine.platform.graphql.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What an answer is written as. The order is that of our own preference. */
enum ResponseFormat {
  /** The media type of GraphQL answers. */
  GRAPHQL_RESPONSE("application/graphql-response+json"),
  /** What clients older than that media type accept: it labels successes only. */
  LEGACY_JSON("application/json"),
  /** A stream of answers. */
  EVENT_STREAM("text/event-stream");

  private static final int REMEMBERED_HEADERS = 500;

  private static final LoadingCache<String, Optional<ResponseFormat>> BY_HEADER =
      Caffeine.newBuilder().maximumSize(REMEMBERED_HEADERS).build(ResponseFormat::choose);

  private final MediaType mediaType;

  ResponseFormat(String mediaType) {
    this.mediaType = MediaType.parseMediaType(mediaType);
  }

  MediaType mediaType() {
    return mediaType;
  }

  /**
   * The format that a request's {@code Accept} likes best; our own choice when there is none.
   *
   * @throws Refused {@code NOT_ACCEPTABLE} when it names none of ours
   */
  static ResponseFormat of(HttpHeaders headers) {
    List<String> accept = headers.getOrEmpty(HttpHeaders.ACCEPT);
    if (accept.isEmpty()) {
      return GRAPHQL_RESPONSE;
    }
    return BY_HEADER
        .get(String.join(",", accept))
        .orElseThrow(() -> Refused.of("NOT_ACCEPTABLE", "http.not-acceptable"));
  }

  private static Optional<ResponseFormat> choose(String accept) {
    try {
      List<MediaType> ranges = MediaType.parseMediaTypes(accept);
      return Stream.of(values())
          .filter(format -> format.quality(ranges) > 0)
          .max(Comparator.comparingDouble(format -> format.quality(ranges)))
          .map(best -> firstAsGood(best, ranges));
    } catch (InvalidMediaTypeException garbage) {
      return Optional.empty();
    }
  }

  private static ResponseFormat firstAsGood(ResponseFormat best, List<MediaType> ranges) {
    return Stream.of(values())
        .filter(format -> format.quality(ranges) >= best.quality(ranges))
        .findFirst()
        .orElse(best);
  }

  /** The quality value of the most specific range that this format lies in; 0 when none does. */
  private double quality(List<MediaType> ranges) {
    return ranges.stream()
        .filter(range -> range.includes(mediaType))
        .filter(range -> this != EVENT_STREAM || range.isConcrete())
        .max(Comparator.comparingInt(ResponseFormat::specificity))
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }

  private static int specificity(MediaType range) {
    return (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1);
  }
}
