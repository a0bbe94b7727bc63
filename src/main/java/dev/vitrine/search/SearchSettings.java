package dev.vitrine.search;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient searches are and how often they learn.
 *
 * @param patience after how long a search ends with what it has found so far
 * @param learning how often clicks and popular queries are read anew
 * @param retention how long it is known what was searched for on a day
 */
@Validated
@ConfigurationProperties("vitrine.search")
public record SearchSettings(
    @DefaultValue("800ms") @NotNull Duration patience,
    @DefaultValue("30s") @NotNull Duration learning,
    @DefaultValue("400d") @NotNull Duration retention) {}
