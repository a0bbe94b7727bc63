package dev.vitrine.platform.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a store counts as down. Its circuit breaker then refuses calls at once, and lets a few
 * through after a while to see whether it is back.
 *
 * @param calls how many of the last calls are looked at
 * @param failureRate how many per cent of them must fail
 * @param pause how long calls are refused
 * @param timeout how long a call may take
 * @param bulkTimeout how long a call that writes many things at once may take
 */
@Validated
@ConfigurationProperties("vitrine.breaker")
public record BreakerSettings(
    @Min(1) @DefaultValue("20") int calls,
    @Min(1) @Max(100) @DefaultValue("50") int failureRate,
    @DefaultValue("3s") Duration pause,
    @DefaultValue("5s") Duration timeout,
    @DefaultValue("60s") Duration bulkTimeout) {}
