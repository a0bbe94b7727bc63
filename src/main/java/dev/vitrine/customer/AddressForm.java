package dev.vitrine.customer;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an address of a country is made of.
 *
 * @param country its ISO 3166-1 code
 * @param postalCode what its postal codes look like; null where nobody knows
 * @param postalCodeRequired whether an address needs one
 * @param regionRequired whether an address needs a state, province or prefecture
 * @param cityRequired whether an address needs a city
 */
public record AddressForm(
    String country,
    @Nullable Pattern postalCode,
    boolean postalCodeRequired,
    boolean regionRequired,
    boolean cityRequired) {

  /** Where addresses are written from the country down to the person. */
  private static final Set<String> LARGE_FIRST = Set.of("CN", "HK", "JP", "KR", "TW");

  /** Where there are no postal codes. */
  private static final Set<String> WITHOUT_CODE = Set.of("AE", "HK", "QA");

  /** What the parts of a country are called, where addresses name them. */
  private static final Map<String, String> REGIONS =
      Map.of(
          "AU",
          "state",
          "BR",
          "state",
          "CA",
          "province",
          "CN",
          "province",
          "IN",
          "state",
          "JP",
          "prefecture",
          "KR",
          "province",
          "MX",
          "state",
          "US",
          "state");

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
          entry("KW", Pattern.compile("\\d{5}"), false, false, true),
          entry("HK", null, false, false, false),
          entry("SG", Pattern.compile("\\d{6}"), true, false, false));

  private static Map.Entry<String, AddressForm> form(String country, String postalCode) {
    return form(country, postalCode, false);
  }

  private static Map.Entry<String, AddressForm> form(
      String country, String postalCode, boolean regionRequired) {
    return entry(country, Pattern.compile(postalCode), true, regionRequired, true);
  }

  private static Map.Entry<String, AddressForm> entry(
      String country, @Nullable Pattern code, boolean needsCode, boolean region, boolean city) {
    return Map.entry(country, new AddressForm(country, code, needsCode, region, city));
  }

  /** The form of a country, by ISO 3166-1 code; a plain one for those that nobody described. */
  public static AddressForm of(String country) {
    return FORMS.getOrDefault(country, new AddressForm(country, null, false, false, true));
  }

  /** Whether a postal code can be one of this country. */
  boolean takesPostalCode(String code) {
    return postalCode == null || postalCode.matcher(code).matches();
  }

  /** Whether addresses begin with what is largest. */
  boolean largeFirst() {
    return LARGE_FIRST.contains(country);
  }

  /** Whether an address has a field of {@code AddressInput}. */
  boolean has(String field) {
    return switch (field) {
      case "postalCode" -> !WITHOUT_CODE.contains(country);
      case "region" -> REGIONS.containsKey(country) || !FORMS.containsKey(country);
      case "city" -> cityRequired || !FORMS.containsKey(country);
      default -> true;
    };
  }

  /** Whether an address needs a field of {@code AddressInput}. */
  boolean requires(String field) {
    return switch (field) {
      case "name", "streetLines" -> true;
      case "postalCode" -> postalCodeRequired;
      case "region" -> regionRequired;
      case "city" -> cityRequired;
      default -> false;
    };
  }

  /** What a field is called there: a key of the messages. */
  String wording(String field) {
    return switch (field) {
      case "region" -> REGIONS.getOrDefault(country, field);
      case "postalCode" -> country.equals("US") ? "zip" : field;
      default -> field;
    };
  }
}
