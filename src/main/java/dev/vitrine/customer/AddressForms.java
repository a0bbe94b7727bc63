package dev.vitrine.customer;

import static dev.vitrine.customer.Contacts.refusal;

import dev.vitrine.platform.mutation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads addresses by the forms of their countries. */
public final class AddressForms {

  private static final int LONGEST = 200;
  private static final int MOST_STREET_LINES = 4;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private AddressForms() {}

  /** Whether there is a country of this ISO 3166-1 code. */
  static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  /**
   * Reads an address.
   *
   * @param fields the input's fields
   * @param path where in the arguments it stands
   */
  public static Read read(Map<?, ?> fields, List<String> path) {
    Address written =
        new Address(
            text(fields, "name"),
            optional(fields, "company"),
            lines(fields),
            text(fields, "city"),
            optional(fields, "region"),
            postalCode(fields),
            text(fields, "countryCode").toUpperCase(Locale.ROOT),
            optional(fields, "phone"));
    List<Refusal> refusals = new ArrayList<>();
    check(written, path, refusals);
    return new Read(withPhone(written, path, refusals), List.copyOf(refusals));
  }

  private static void check(Address address, List<String> path, List<Refusal> refusals) {
    AddressForm form = AddressForm.of(address.countryCode());
    if (!COUNTRIES.contains(address.countryCode())) {
      refusals.add(refusal("UNKNOWN_COUNTRY", path, "countryCode"));
    }
    require(address.name(), "name", path, refusals);
    require(String.join("", address.streetLines()), "streetLines", path, refusals);
    if (address.streetLines().size() > MOST_STREET_LINES) {
      refusals.add(refusal("TEXT_TOO_LONG", path, "streetLines").with(Map.of("max", LONGEST)));
    }
    if (form.cityRequired()) {
      require(address.city(), "city", path, refusals);
    }
    if (form.regionRequired()) {
      require(or(address.region()), "region", path, refusals);
    }
    if (form.postalCodeRequired()) {
      require(or(address.postalCode()), "postalCode", path, refusals);
    }
    if (address.postalCode() != null && !form.takesPostalCode(address.postalCode())) {
      refusals.add(
          refusal("INVALID_POSTAL_CODE", path, "postalCode")
              .with(Map.of("country", address.countryCode())));
    }
    tooLong(address, path, refusals);
  }

  private static void tooLong(Address address, List<String> path, List<Refusal> refusals) {
    Map<String, String> texts =
        Map.of(
            "name", address.name(),
            "company", or(address.company()),
            "streetLines", String.join("", address.streetLines()),
            "city", address.city(),
            "region", or(address.region()));
    texts.forEach(
        (field, text) -> {
          if (text.length() > LONGEST) {
            refusals.add(refusal("TEXT_TOO_LONG", path, field).with(Map.of("max", LONGEST)));
          }
        });
  }

  private static void require(
      String text, String field, List<String> path, List<Refusal> refusals) {
    if (text.isBlank()) {
      refusals.add(refusal("REQUIRED", path, field));
    }
  }

  private static Address withPhone(Address address, List<String> path, List<Refusal> refusals) {
    String written = address.phone();
    if (written == null) {
      return address;
    }
    Optional<String> number = PhoneNumbers.read(written, address.countryCode());
    if (number.isEmpty()) {
      refusals.add(refusal("INVALID_PHONE", path, "phone"));
    }
    return new Address(
        address.name(),
        address.company(),
        address.streetLines(),
        address.city(),
        address.region(),
        address.postalCode(),
        address.countryCode(),
        number.orElse(null));
  }

  private static @Nullable String postalCode(Map<?, ?> fields) {
    String code = optional(fields, "postalCode");
    return code == null ? null : code.toUpperCase(Locale.ROOT);
  }

  private static List<String> lines(Map<?, ?> fields) {
    return fields.get("streetLines") instanceof List<?> lines
        ? lines.stream().map(line -> ((String) line).strip()).filter(it -> !it.isEmpty()).toList()
        : List.of();
  }

  private static String text(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof String text ? text.strip() : "";
  }

  private static @Nullable String optional(Map<?, ?> fields, String name) {
    String text = text(fields, name);
    return text.isEmpty() ? null : text;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * What was read.
   *
   * @param refusals what is wrong with it
   */
  public record Read(Address address, List<Refusal> refusals) {}
}
