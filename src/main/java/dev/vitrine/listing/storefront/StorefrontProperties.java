package dev.vitrine.listing.storefront;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What shoppers read. What is kept of it in memory is thrown away by event when it changes.
 *
 * @param listingCache about how much memory listings may take
 * @param productCache about how much memory product pages may take
 * @param cardCache about how much memory cards of single products may take, as feeds show them
 * @param sizeOptions keys of the options whose values are sizes that somebody wears
 */
@Validated
@ConfigurationProperties("vitrine.storefront")
record StorefrontProperties(
    @DefaultValue("64MB") @NotNull DataSize listingCache,
    @DefaultValue("64MB") @NotNull DataSize productCache,
    @DefaultValue("32MB") @NotNull DataSize cardCache,
    @DefaultValue("size") @NotEmpty List<String> sizeOptions) {}
