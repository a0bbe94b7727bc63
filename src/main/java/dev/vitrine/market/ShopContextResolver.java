package dev.vitrine.market;

import com.ibm.icu.util.ULocale;
import dev.vitrine.market.ShopContexts.Wishes;
import dev.vitrine.platform.graphql.ExtensionsContributor;
import dev.vitrine.platform.graphql.Fallbacks;
import dev.vitrine.platform.graphql.Operation;
import dev.vitrine.platform.graphql.OperationContextResolver;
import graphql.GraphQLContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Settles where an operation is answered, from its {@code @inContext} directive, then the headers
 * of the same meaning, then the shop's defaults; and echoes it in {@code extensions.context}.
 */
@Component
class ShopContextResolver implements OperationContextResolver, ExtensionsContributor {

  private static final String MARKET_HEADER = "Vitrine-Market";
  private static final String CURRENCY_HEADER = "Vitrine-Currency";

  private final ShopContexts contexts;

  ShopContextResolver(Markets markets) {
    this.contexts = new ShopContexts(markets);
  }

  @Override
  public void resolve(Operation operation, GraphQLContext context) {
    Wishes wishes = wishesOf(operation);
    ShopContext shop = contexts.known(wishes).orElseGet(() -> decided(wishes, context));
    context.put(Locale.class, shop.language());
    context.put(ShopContext.class, shop);
    if (wishes.locale() != null) {
      context.put(Wishes.class, wishes);
    }
  }

  /** A refusal is told in the language that is settled before. */
  private ShopContext decided(Wishes wishes, GraphQLContext context) {
    Locale language = contexts.languageOf(wishes);
    context.put(Locale.class, language);
    return contexts.of(wishes, language);
  }

  @Override
  public Set<String> headers() {
    return Set.of(MARKET_HEADER, HttpHeaders.ACCEPT_LANGUAGE, CURRENCY_HEADER);
  }

  @Override
  public void contribute(GraphQLContext context, Map<String, Object> extensions) {
    ShopContext shop = context.get(ShopContext.class);
    if (shop != null) {
      extensions.put("context", echo(shop, context));
    }
  }

  private static Map<String, Object> echo(ShopContext shop, GraphQLContext context) {
    Map<String, Object> echo = new LinkedHashMap<>();
    echo.put("market", shop.market().handle());
    echo.put("locale", shop.locales().tag());
    unserved(shop, context.get(Wishes.class)).ifPresent(tag -> echo.put("askedLocale", tag));
    echo.put("currency", shop.currency());
    echo.put("fallbacks", Fallbacks.of(context));
    return echo;
  }

  /** The locale that was named, where the market serves another in its place. */
  private static Optional<String> unserved(ShopContext shop, @Nullable Wishes wishes) {
    String served = shop.locales().tag();
    return Optional.ofNullable(wishes)
        .map(Wishes::locale)
        .filter(tag -> !tag.equals(served))
        .flatMap(LocaleNegotiation::wellFormed)
        .map(ULocale::toLanguageTag)
        .filter(tag -> !tag.equals(served));
  }

  private static Wishes wishesOf(Operation operation) {
    Map<String, Object> directive = operation.directive("inContext");
    HttpHeaders headers = operation.headers();
    return new Wishes(
        or((String) directive.get("market"), headers.getFirst(MARKET_HEADER)),
        (String) directive.get("locale"),
        headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE),
        or((String) directive.get("currency"), upperCase(headers.getFirst(CURRENCY_HEADER))));
  }

  /** As the directive takes it. */
  private static @Nullable String upperCase(@Nullable String currency) {
    return currency == null ? null : currency.toUpperCase(Locale.ROOT);
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first != null ? first : second;
  }
}
