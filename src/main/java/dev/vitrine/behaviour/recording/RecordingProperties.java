package dev.vitrine.behaviour.recording;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are taken in and kept.
 *
 * @param batch how many events one request may bring
 * @param clockSkew how far in the future the clock of a device may be
 * @param oldest how long ago an event may have happened that is told of now
 * @param repeat within which time the same thing, done again by the same visitor, counts once
 * @param busiest how many things a visitor can do in a minute; beyond that it is a machine, and
 *     counts no more
 * @param abandoned after how long an event that an instance took out of the stream and never wrote
 *     is taken over by another
 * @param retention how long events are kept; left out: until their visitor is forgotten
 */
@Validated
@ConfigurationProperties("vitrine.behaviour")
public record RecordingProperties(
    @Min(1) @Max(1000) @DefaultValue("200") int batch,
    @DefaultValue("5m") Duration clockSkew,
    @DefaultValue("30d") Duration oldest,
    @DefaultValue("10s") Duration repeat,
    @Min(1) @DefaultValue("120") int busiest,
    @DefaultValue("30s") Duration abandoned,
    @Nullable Duration retention) {}
