package dev.vitrine.platform.graphql.schema;

import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** An absolute URL; read as a {@link URI}. */
final class UrlCoercing extends ScalarCoercing<URI> {

  UrlCoercing() {
    super("an absolute URL");
  }

  @Override
  @Nullable URI read(Object plain) {
    URI uri = plain instanceof String text ? URI.create(text) : null;
    return uri != null && uri.isAbsolute() && uri.getHost() != null ? uri : null;
  }

  @Override
  @Nullable Object write(Object value) {
    return switch (value) {
      case String text -> text;
      case URI uri -> uri.toString();
      case URL url -> url.toString();
      default -> null;
    };
  }
}
