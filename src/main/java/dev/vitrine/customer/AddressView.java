package dev.vitrine.customer;

import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.MarketView.CountryView;
import dev.vitrine.platform.graphql.SchemaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address as a caller reads it; the schema's {@code Address}. */
@SchemaType("Address")
public record AddressView(
    String name,
    @Nullable String company,
    List<String> streetLines,
    String city,
    @Nullable String region,
    @Nullable String postalCode,
    CountryView country,
    @Nullable String phone) {

  /** The address in the words of a chain's first locale. */
  public static AddressView of(Address address, LocaleChain locales) {
    return new AddressView(
        address.name(),
        address.company(),
        address.streetLines(),
        address.city(),
        address.region(),
        address.postalCode(),
        new CountryView(address.countryCode(), locales),
        address.phone());
  }
}
