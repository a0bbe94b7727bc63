package dev.vitrine.customer;

import dev.vitrine.market.MarketView.CountryView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.SchemaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells storefronts which fields the form of an address has, by the country. */
@Controller
class AddressFormController {

  private static final List<String> FROM_SMALL_TO_LARGE =
      List.of("name", "company", "streetLines", "postalCode", "city", "region", "phone");

  private static final List<String> FROM_LARGE_TO_SMALL =
      List.of("postalCode", "region", "city", "streetLines", "company", "name", "phone");

  private final Messages messages;

  AddressFormController(Messages messages) {
    this.messages = messages;
  }

  /** Empty where there is no such country. */
  @QueryMapping
  Optional<AddressFormView> addressForm(@Argument String country, ShopContext shop) {
    return Optional.of(country.toUpperCase(Locale.ROOT))
        .filter(AddressForms::isCountry)
        .map(code -> form(code, AddressForm.of(code), shop));
  }

  private AddressFormView form(String code, AddressForm form, ShopContext shop) {
    Locale locale = shop.locale();
    List<String> order = form.largeFirst() ? FROM_LARGE_TO_SMALL : FROM_SMALL_TO_LARGE;
    return new AddressFormView(
        new CountryView(code, shop.locales()),
        order.stream().filter(form::has).map(name -> field(name, form, locale)).toList());
  }

  private AddressFieldView field(String name, AddressForm form, Locale locale) {
    Pattern code = name.equals("postalCode") ? form.postalCode() : null;
    return new AddressFieldView(
        name,
        messages.format(locale, "address." + form.wording(name)),
        form.requires(name),
        code == null ? null : code.pattern());
  }

  /** Which fields the addresses of a country have. */
  @SchemaType("AddressForm")
  record AddressFormView(CountryView country, List<AddressFieldView> fields) {}

  /** A field of an address. */
  @SchemaType("AddressField")
  record AddressFieldView(String name, String label, boolean required, @Nullable String pattern) {}
}
