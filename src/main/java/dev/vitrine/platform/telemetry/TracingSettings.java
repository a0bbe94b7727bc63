package dev.vitrine.platform.telemetry;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * OpenTelemetry traces.
 *
 * @param enabled whether requests are traced at all
 * @param endpoint where traces are sent by OTLP over HTTP
 * @param sampling which part of the requests is traced, from 0 to 1
 */
@Validated
@ConfigurationProperties("vitrine.tracing")
record TracingSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("http://localhost:4318/v1/traces") URI endpoint,
    @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.1") double sampling) {}
