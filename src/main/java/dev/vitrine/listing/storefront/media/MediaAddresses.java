package dev.vitrine.listing.storefront.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitrine.platform.graphql.RequestHeaders;
import graphql.GraphQLContext;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Makes absolute addresses of media, fitted to what is asked for. */
@Component
class MediaAddresses {

  private final MediaProperties properties;

  MediaAddresses(MediaProperties properties) {
    this.properties = properties;
  }

  /** Where a medium is delivered from. */
  String of(String source, GraphQLContext context) {
    return isAbsolute(source)
        ? source
        : base(context) + (source.startsWith("/") ? "" : "/") + source;
  }

  /**
   * Where a picture is delivered from in a width and format.
   *
   * @param width in pixels; null for its own
   * @param format a constant of the schema's {@code ImageFormat}; null for its own
   */
  String ofImage(
      String source, @Nullable Integer width, @Nullable String format, GraphQLContext context) {
    String address = of(source, context);
    if (width == null && format == null) {
      return address;
    }
    String template = properties.imageUrl();
    if (template != null) {
      return fill(template, address, width, format);
    }
    return isAbsolute(source) ? address : withParameters(address, width, format);
  }

  private static String fill(
      String template, String address, @Nullable Integer width, @Nullable String format) {
    return template
        .replace("{url}", URLEncoder.encode(address, UTF_8))
        .replace("{width}", width == null ? "" : width.toString())
        .replace("{format}", format == null ? "" : format.toLowerCase(Locale.ROOT));
  }

  private static String withParameters(
      String address, @Nullable Integer width, @Nullable String format) {
    List<String> parameters = new ArrayList<>();
    if (width != null) {
      parameters.add("width=" + width);
    }
    if (format != null) {
      parameters.add("format=" + format.toLowerCase(Locale.ROOT));
    }
    return address + (address.contains("?") ? '&' : '?') + String.join("&", parameters);
  }

  private String base(GraphQLContext context) {
    String configured = properties.baseUrl();
    return configured == null ? requested(RequestHeaders.of(context)) : trimmed(configured);
  }

  private static String trimmed(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private static String requested(HttpHeaders headers) {
    String host = first(headers, "X-Forwarded-Host", HttpHeaders.HOST, "localhost");
    String scheme = first(headers, "X-Forwarded-Proto", "", "http");
    return scheme + "://" + host;
  }

  private static String first(HttpHeaders headers, String forwarded, String own, String otherwise) {
    String value = headers.getFirst(forwarded);
    if (value == null && !own.isEmpty()) {
      value = headers.getFirst(own);
    }
    return value == null ? otherwise : value.split(",", 2)[0].strip();
  }

  private static boolean isAbsolute(String source) {
    return source.startsWith("https://") || source.startsWith("http://");
  }
}
