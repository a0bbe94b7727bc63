package dev.vitrine.cart;

import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.InvalidInput;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells refusals and warnings of carts in the caller's language. */
@Component
public class CartRefusals {

  private static final String KEY = "refusal.";

  private final Messages messages;

  CartRefusals(Messages messages) {
    this.messages = messages;
  }

  /** Refusals as the schema's {@code UserError}s. */
  public List<UserError> errors(List<Refusal> refusals, @Nullable CartView cart, Locale locale) {
    return refusals.stream().map(refusal -> error(refusal, cart, locale)).toList();
  }

  private UserError error(Refusal refusal, @Nullable CartView cart, Locale locale) {
    String code = refusal.code();
    String message = message(refusal, cart, locale);
    List<String> path = refusal.path().isEmpty() ? null : refusal.path();
    return switch (code) {
      case "INSUFFICIENT_STOCK" ->
          new InsufficientStock(
              code, message, path, (int) refusal.number("available"), line(refusal, cart));
      case "VERSION_CONFLICT" ->
          new VersionConflict(code, message, path, (int) refusal.number("currentVersion"));
      case "PRICE_CHANGED" ->
          new PriceChanged(
              code,
              message,
              path,
              line(refusal, cart),
              money(refusal, "was", cart),
              money(refusal, "now", cart));
      case "PAYMENT_FAILED" ->
          new PaymentFailed(code, message, path, String.valueOf(refusal.facts().get("reason")));
      default -> new InvalidInput(code, message, path);
    };
  }

  /** Warnings as the schema has them. */
  public List<Warning> warnings(List<Refusal> warnings, @Nullable CartView cart, Locale locale) {
    return warnings.stream()
        .map(
            warning ->
                new Warning(warning.code(), message(warning, cart, locale), line(warning, cart)))
        .toList();
  }

  /** What keeps a cart from becoming an order. */
  CartProblem problem(
      String code, Map<String, Object> facts, @Nullable CartLineView line, Locale locale) {
    return new CartProblem(
        code, messages.format(locale, KEY + code, facts), line, (Integer) facts.get("available"));
  }

  private String message(Refusal refusal, @Nullable CartView cart, Locale locale) {
    Map<String, Object> facts = new HashMap<>(refusal.facts());
    if (refusal.code().equals("PRICE_CHANGED")) {
      MoneyView was = money(refusal, "was", cart);
      MoneyView now = money(refusal, "now", cart);
      facts.put("was", was == null ? "" : was.formatted());
      facts.put("now", now == null ? "" : now.formatted());
    }
    return messages.format(locale, KEY + refusal.code(), facts);
  }

  private static @Nullable CartLineView line(Refusal refusal, @Nullable CartView cart) {
    return cart == null ? null : cart.line((int) refusal.number("line"));
  }

  private static @Nullable MoneyView money(Refusal refusal, String fact, @Nullable CartView cart) {
    if (cart == null) {
      return null;
    }
    ShopContext shop = cart.shop();
    Object currency = refusal.facts().getOrDefault(fact + "Currency", shop.currency());
    return MoneyView.of(new Money(refusal.number(fact), currency.toString()), shop.locales());
  }

  /** What the shopper should know of a change that was made. */
  public record Warning(String code, String message, @Nullable CartLineView line) {}

  /** There are too few of a thing. */
  record InsufficientStock(
      String code,
      String message,
      @Nullable List<String> path,
      int available,
      @Nullable CartLineView line)
      implements UserError {}

  /** The client saw another version. */
  record VersionConflict(
      String code, String message, @Nullable List<String> path, int currentVersion)
      implements UserError {}

  /** Something costs more or less than the shopper was shown. */
  record PriceChanged(
      String code,
      String message,
      @Nullable List<String> path,
      @Nullable CartLineView line,
      @Nullable MoneyView was,
      @Nullable MoneyView now)
      implements UserError {}

  /** The payment did not go through. */
  record PaymentFailed(String code, String message, @Nullable List<String> path, String reason)
      implements UserError {}
}
