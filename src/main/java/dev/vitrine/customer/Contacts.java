package dev.vitrine.customer;

import dev.vitrine.platform.mutation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads e-mail addresses and phone numbers as shoppers write them. */
public final class Contacts {

  private static final int LONGEST_EMAIL = 254;

  /** The form that HTML gives an e-mail address, with a dot in the domain. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?"
              + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)+");

  private Contacts() {}

  /** Whether a text has the form of an e-mail address. */
  public static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }

  /**
   * Reads whom to tell of an order.
   *
   * @param phone empty for none
   * @param country ISO 3166-1 code of where a number without a country's prefix is from
   * @param path where in the arguments both stand
   */
  public static Read read(String email, String phone, String country, List<String> path) {
    List<Refusal> refusals = new ArrayList<>();
    if (!isEmail(email)) {
      refusals.add(refusal("INVALID_EMAIL", path, "email"));
    }
    Optional<String> number = PhoneNumbers.read(phone, country);
    if (!phone.isEmpty() && number.isEmpty()) {
      refusals.add(refusal("INVALID_PHONE", path, "phone"));
    }
    return new Read(email, number.orElse(null), refusals);
  }

  static Refusal refusal(String code, List<String> path, String field) {
    List<String> place = new ArrayList<>(path);
    place.add(field);
    return new Refusal(code, List.copyOf(place), Map.of());
  }

  /**
   * What was read.
   *
   * @param phone in E.164 form; null for none
   * @param refusals what is wrong with it
   */
  public record Read(String email, @Nullable String phone, List<Refusal> refusals) {}
}
