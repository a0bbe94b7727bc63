package dev.vitrine.listing.storefront;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is kept in memory of what shoppers read; what changes is thrown away by event.
 *
 * @param listingCache about how much memory listings may take
 * @param productCache about how much memory product pages may take
 */
@Validated
@ConfigurationProperties("vitrine.storefront")
record StorefrontProperties(
    @DefaultValue("64MB") @NotNull DataSize listingCache,
    @DefaultValue("64MB") @NotNull DataSize productCache) {}
