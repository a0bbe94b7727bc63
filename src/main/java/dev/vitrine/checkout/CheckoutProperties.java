package dev.vitrine.checkout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How carts become orders.
 *
 * @param reservation how long stock is held for a cart whose payment was begun
 */
@ConfigurationProperties("vitrine.checkout")
record CheckoutProperties(@DefaultValue("15m") Duration reservation) {}
