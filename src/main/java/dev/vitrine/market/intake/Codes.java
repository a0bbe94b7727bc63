package dev.vitrine.market.intake;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the codes in lines about markets may be. */
final class Codes {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern HANDLE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern URL_PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

  private static final Pattern STOREFRONT_URL =
      Pattern.compile(
          "https?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\\d{1,5})?(/[A-Za-z0-9._~-]+)*");

  private Codes() {}

  static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  static boolean isTimeZone(String name) {
    return ZoneId.getAvailableZoneIds().contains(name);
  }

  static boolean isHandle(String handle) {
    return HANDLE.matcher(handle).matches();
  }

  static boolean isStorefrontUrl(String url) {
    return STOREFRONT_URL.matcher(url).matches();
  }

  static boolean isUrlPrefix(String prefix) {
    return URL_PREFIX.matcher(prefix).matches();
  }
}
