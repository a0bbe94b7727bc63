package dev.vitrine.platform.graphql.http;

import dev.vitrine.platform.graphql.Refused;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Refuses requests that a page of another site makes a browser send without asking first.
 *
 * <p>A POST must be JSON, which a browser sends elsewhere only after a preflight. A GET has no such
 * mark, so the browser's own word is taken: {@code Sec-Fetch-Site} says that the request comes from
 * another site, and the absence of {@code Origin} that it is no CORS request (those are judged
 * before, by the configured origins). Clients that are no browsers, and caches, send neither header
 * and need nothing. A header that forces a preflight is proof as well.
 */
final class CrossSite {

  private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");
  private static final String PREFLIGHT = "GraphQL-Require-Preflight";

  private CrossSite() {}

  static void check(HttpHeaders headers) {
    String from = headers.getFirst("Sec-Fetch-Site");
    if (from != null
        && ELSEWHERE.contains(from)
        && !headers.containsHeader(HttpHeaders.ORIGIN)
        && !headers.containsHeader(PREFLIGHT)) {
      throw Refused.of("CROSS_SITE_REQUEST", "http.cross-site");
    }
  }
}
