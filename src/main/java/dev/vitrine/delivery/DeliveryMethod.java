package dev.vitrine.delivery;

import dev.vitrine.market.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A way to travel.
 *
 * @param handle the merchant's key
 * @param kind whether it is brought or fetched
 * @param locationId where it is fetched
 * @param locationCountry ISO 3166-1 code of where that is
 * @param markets handles of the markets that offer it; null for all
 * @param countries ISO 3166-1 codes of where it goes; null for everywhere
 * @param postalCodes what postal codes there must begin with; null for any
 * @param rates by currency; a currency without one is not served, unless there are none at all
 * @param taxClass the class of goods that its tax goes by
 * @param minDays working days on the way, at least
 * @param maxDays working days on the way, at most
 */
@JsonNaming(SnakeCaseStrategy.class)
public record DeliveryMethod(
    long id,
    String handle,
    Kind kind,
    @Nullable Long locationId,
    @Nullable String locationCountry,
    @Nullable List<String> markets,
    @Nullable List<String> countries,
    @Nullable List<String> postalCodes,
    Map<String, Rate> rates,
    String taxClass,
    int minDays,
    int maxDays,
    int position,
    boolean builtIn,
    Texts texts) {

  /** Whether something is brought or fetched. */
  public enum Kind {
    /** It is brought to the address. */
    PARCEL,
    /** It is fetched at a location. */
    PICKUP
  }

  /** Whether nobody needs to know where it goes. */
  boolean isFetched() {
    return kind == Kind.PICKUP;
  }

  /**
   * The country whose taxes what travels so bears: where it is fetched, or else where it goes.
   *
   * @param address ISO 3166-1 code of the country that it is addressed to; null while nobody knows
   */
  public @Nullable String destination(@Nullable String address) {
    return isFetched() ? locationCountry : address;
  }

  /** What it costs to send a parcel so, in the currency's smallest unit; empty where it cannot. */
  Optional<Long> cost(Parcel parcel) {
    if (!goesTo(parcel)) {
      return Optional.empty();
    }
    return rates.isEmpty()
        ? Optional.of(0L)
        : Optional.ofNullable(rates.get(parcel.currency())).map(rate -> rate.of(parcel));
  }

  private boolean goesTo(Parcel parcel) {
    return (markets == null || markets.contains(parcel.market()))
        && (countries == null || countries.contains(parcel.country()))
        && (postalCodes == null || postalCodes.stream().anyMatch(from -> begins(parcel, from)));
  }

  private static boolean begins(Parcel parcel, String prefix) {
    String code = parcel.postalCode();
    return code != null && plain(code).startsWith(plain(prefix));
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
