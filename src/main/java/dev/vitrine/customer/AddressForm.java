package dev.vitrine.customer;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an address of a country is made of.
 *
 * @param postalCode what its postal codes look like; null where it has none
 * @param postalCodeRequired whether an address needs one
 * @param regionRequired whether an address needs a state, province or prefecture
 * @param cityRequired whether an address needs a city
 */
public record AddressForm(
    @Nullable Pattern postalCode,
    boolean postalCodeRequired,
    boolean regionRequired,
    boolean cityRequired) {

  private static final AddressForm PLAIN = new AddressForm(null, false, false, true);

  /** Postal codes as the countries' posts describe them; regions where the post wants them. */
  private static final Map<String, AddressForm> FORMS =
      Map.ofEntries(
          form("AT", "\\d{4}"),
          form("AU", "\\d{4}", true),
          form("BE", "\\d{4}"),
          form("BR", "\\d{5}-?\\d{3}"),
          form("CA", "[ABCEGHJKLMNPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d", true),
          form("CH", "\\d{4}"),
          form("CN", "\\d{6}"),
          form("CZ", "\\d{3} ?\\d{2}"),
          form("DE", "\\d{5}"),
          form("DK", "\\d{4}"),
          form("ES", "\\d{5}"),
          form("FI", "\\d{5}"),
          form("FR", "\\d{5}"),
          form("GB", "GIR ?0AA|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}"),
          form("GR", "\\d{3} ?\\d{2}"),
          form("HU", "\\d{4}"),
          form("IE", "[A-Z]\\d[\\dW] ?[A-Z\\d]{4}"),
          form("IN", "\\d{6}"),
          form("IT", "\\d{5}"),
          form("JP", "\\d{3}-?\\d{4}"),
          form("KR", "\\d{5}"),
          form("LI", "94(8[5-9]|9[0-8])"),
          form("LU", "(L-)?\\d{4}"),
          form("MX", "\\d{5}"),
          form("NL", "\\d{4} ?[A-Z]{2}"),
          form("NO", "\\d{4}"),
          form("NZ", "\\d{4}"),
          form("PL", "\\d{2}-?\\d{3}"),
          form("PT", "\\d{4}-?\\d{3}"),
          form("SE", "\\d{3} ?\\d{2}"),
          form("US", "\\d{5}(-\\d{4})?", true),
          Map.entry("KW", new AddressForm(Pattern.compile("\\d{5}"), false, false, true)),
          Map.entry("HK", new AddressForm(null, false, false, false)),
          Map.entry("SG", new AddressForm(Pattern.compile("\\d{6}"), true, false, false)),
          Map.entry("AE", new AddressForm(null, false, false, true)));

  private static Map.Entry<String, AddressForm> form(String country, String postalCode) {
    return form(country, postalCode, false);
  }

  private static Map.Entry<String, AddressForm> form(
      String country, String postalCode, boolean regionRequired) {
    return Map.entry(
        country, new AddressForm(Pattern.compile(postalCode), true, regionRequired, true));
  }

  /** The form of a country, by ISO 3166-1 code; a plain one for those that nobody described. */
  public static AddressForm of(String country) {
    return FORMS.getOrDefault(country, PLAIN);
  }

  /** Whether a postal code can be one of this country. */
  boolean takesPostalCode(String code) {
    return postalCode == null || postalCode.matcher(code).matches();
  }
}
