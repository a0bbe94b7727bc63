package dev.vitrine.listing.storefront.attribute;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.TimeZone;
import dev.vitrine.catalog.AttributeDefinition;
import dev.vitrine.catalog.Attributes;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.LocalizedText;
import dev.vitrine.market.Text;
import dev.vitrine.platform.graphql.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names attributes, options and their values in a caller's language.
 *
 * @param attributes what is known of them
 * @param messages how yes and no are said
 */
public record AttributeWords(Attributes attributes, Messages messages) {

  private static final String LABEL = "label";

  /** The words of an attribute or option; its key where nobody wrote any. */
  public Text label(String key, LocaleChain locales) {
    return attributes
        .named(key)
        .map(attribute -> attribute.texts().field(LABEL).in(locales, key))
        .orElseGet(() -> Text.of(key));
  }

  /** The words of a value; a number with its unit. */
  public Text value(String key, String value, LocaleChain locales) {
    return attributes
        .named(key)
        .map(attribute -> value(attribute, value, locales))
        .orElseGet(() -> Text.of(value));
  }

  private Text value(AttributeDefinition attribute, String value, LocaleChain locales) {
    return switch (attribute.kind()) {
      case ENUM -> choice(attribute.key(), value, locales);
      case BOOLEAN -> Text.of(messages.format(locales.locale().toLocale(), "listing.is-" + value));
      case NUMBER -> Text.of(number(value, attribute.unit(), locales));
      case DATE -> Text.of(date(value, locales));
      case TEXT -> Text.of(value);
    };
  }

  private Text choice(String key, String value, LocaleChain locales) {
    AttributeDefinition.Value known = attributes.value(key, value);
    return known == null ? Text.of(value) : known.texts().field(LABEL).in(locales, value);
  }

  private static String number(String value, @Nullable String unit, LocaleChain locales) {
    try {
      return Measures.format(new BigDecimal(value), unit, locales);
    } catch (NumberFormatException words) {
      return value;
    }
  }

  private static String date(String value, LocaleChain locales) {
    try {
      Date midnight = Date.from(LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant());
      DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locales.locale());
      format.setTimeZone(TimeZone.GMT_ZONE);
      return format.format(midnight);
    } catch (DateTimeParseException words) {
      return value;
    }
  }

  /** Several values as the language lists them; the first that fell back speaks for all. */
  public Text values(String key, List<String> values, LocalizedText words, LocaleChain locales) {
    Text translated = words.in(locales);
    if (translated != null) {
      return translated;
    }
    List<Text> each = values.stream().map(value -> value(key, value, locales)).toList();
    if (each.size() == 1) {
      return each.getFirst();
    }
    Optional<String> fellBackTo =
        each.stream().flatMap(text -> Optional.ofNullable(text.fellBackTo()).stream()).findFirst();
    List<String> plain = each.stream().map(Text::value).toList();
    return new Text(
        ListFormatter.getInstance(
                locales.locale(), ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
            .format(plain),
        fellBackTo.orElse(null));
  }

  /** How a value looks; null for most. */
  public @Nullable Swatch swatch(String key, String value) {
    AttributeDefinition.Value known = attributes.value(key, value);
    return known == null ? null : Swatch.of(known.swatch());
  }

  /** The place of a value among those that the attribute offers; last for any other. */
  public int position(String key, String value) {
    AttributeDefinition.Value known = attributes.value(key, value);
    return known == null ? Integer.MAX_VALUE : known.position();
  }
}
