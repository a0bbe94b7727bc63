package dev.vitrine.inventory;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How stock is told to shoppers.
 *
 * @param lowStockThreshold up to how many pieces left count as few
 * @param deliverySpreadDays how many working days the latest day of delivery lies behind the
 *     earliest
 */
@Validated
@ConfigurationProperties("vitrine.inventory")
public record InventoryProperties(
    @Min(0) @DefaultValue("5") int lowStockThreshold,
    @Min(0) @DefaultValue("2") int deliverySpreadDays) {}
