package dev.vitrine.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How large and how old carts may become.
 *
 * @param maxLines how many lines a cart may have
 * @param maxQuantity how many of one thing a line may hold
 * @param lifetime how long a cart is kept after its last change
 */
@Validated
@ConfigurationProperties("vitrine.cart")
public record CartProperties(
    @Min(1) @Max(2000) @DefaultValue("500") int maxLines,
    @Min(1) @Max(1_000_000) @DefaultValue("9999") int maxQuantity,
    @DefaultValue("30d") Duration lifetime) {}
