package dev.vitrine.search;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How patient searches are and what is kept of them.
 *
 * @param patience after how long a search ends with what it has found so far
 * @param cache about how much memory pages of searches may take
 */
@Validated
@ConfigurationProperties("vitrine.search")
record SearchProperties(
    @DefaultValue("800ms") @NotNull Duration patience,
    @DefaultValue("32MB") @NotNull DataSize cache) {}
