package dev.vitrine.platform.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Addresses that storefronts may put into a page: nothing that a browser would run. */
public final class WebAddress {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebAddress() {}

  /** Whether a text is an absolute http(s) URL, or a path from the root of its server. */
  public static boolean is(String text) {
    try {
      URI uri = new URI(text);
      return uri.isAbsolute()
          ? SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
              && uri.getRawAuthority() != null
          : text.startsWith("/") && !text.startsWith("//");
    } catch (URISyntaxException notOne) {
      return false;
    }
  }
}
