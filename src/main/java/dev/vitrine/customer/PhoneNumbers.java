package dev.vitrine.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Reads phone numbers as people write them. */
final class PhoneNumbers {

  private static final int LONGEST = 50;
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private PhoneNumbers() {}

  /** Reads what is known of every country's numbers: it lies in files. */
  static void load() {
    NUMBERS.getSupportedRegions().forEach(NUMBERS::getExampleNumber);
    NUMBERS
        .getSupportedGlobalNetworkCallingCodes()
        .forEach(NUMBERS::getExampleNumberForNonGeoEntity);
  }

  /**
   * The number in E.164 form; empty when there is no such number.
   *
   * @param country ISO 3166-1 code of where a number without a country's prefix is from
   */
  static Optional<String> read(String text, String country) {
    if (text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      PhoneNumber number = NUMBERS.parse(text, country.isEmpty() ? null : country);
      return NUMBERS.isPossibleNumber(number)
          ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }
}
