package dev.vitrine.catalog.storefront;

import com.ibm.icu.text.Normalizer2;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads paths as people and browsers write them. */
public final class PathSegments {

  /** Slugs are kept composed; some systems write addresses with the marks by themselves. */
  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  private PathSegments() {}

  /** The segments of a path, without query and fragment, percent-encoding undone. */
  public static List<String> of(String path) {
    return Stream.of(path.split("[?#]", 2)[0].split("/"))
        .filter(segment -> !segment.isEmpty())
        .map(PathSegments::decoded)
        .map(COMPOSED::normalize)
        .toList();
  }

  /** Whether segments begin with others. */
  public static boolean startsWith(List<String> segments, List<String> prefix) {
    return segments.size() >= prefix.size() && segments.subList(0, prefix.size()).equals(prefix);
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return segment;
    }
  }
}
