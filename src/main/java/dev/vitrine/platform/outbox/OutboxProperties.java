package dev.vitrine.platform.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How changes are relayed.
 *
 * @param poll how often the outbox is looked at when nobody announces anything
 * @param batch how many changes one transaction relays at most
 * @param firstBackOff how long the relay waits after a first failure; doubled after each further
 *     one
 * @param maxBackOff how long it waits at most
 */
@Validated
@ConfigurationProperties("vitrine.outbox")
record OutboxProperties(
    @DefaultValue("1s") Duration poll,
    @DefaultValue("2000") @Min(1) @Max(10_000) int batch,
    @DefaultValue("250ms") Duration firstBackOff,
    @DefaultValue("15s") Duration maxBackOff) {}
