package dev.vitrine.checkout;

import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.payment.Payment;
import dev.vitrine.platform.graphql.SchemaType;
import dev.vitrine.platform.signing.Signatures;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attempt to pay as a caller reads it; the schema's {@code PaymentSession}. */
@SchemaType("PaymentSession")
record PaymentSessionView(
    String id,
    String provider,
    Payment.State status,
    MoneyView amount,
    Map<String, Object> clientData) {

  static @Nullable PaymentSessionView of(
      @Nullable Payment payment, Signatures signatures, ShopContext shop) {
    return payment == null
        ? null
        : new PaymentSessionView(
            signatures.id(PaymentChoice.TYPE, payment.id()),
            payment.provider(),
            payment.state(),
            MoneyView.of(new Money(payment.amount(), payment.currency()), shop.locales()),
            payment.clientData());
  }
}
