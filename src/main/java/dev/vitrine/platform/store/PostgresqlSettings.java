package dev.vitrine.platform.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where PostgreSQL is.
 *
 * @param host its host name or address
 * @param port its port
 * @param database the database
 * @param username the role that the application acts as; it owns the tables
 * @param password the role's password
 * @param sslMode whether connections are encrypted and the server is verified: disable, allow,
 *     prefer, require, verify-ca or verify-full
 * @param statementTimeout how long one statement may take
 */
@Validated
@ConfigurationProperties("vitrine.postgresql")
record PostgresqlSettings(
    @NotBlank @DefaultValue("localhost") String host,
    @Min(1) @Max(65535) @DefaultValue("5432") int port,
    @NotBlank @DefaultValue("vitrine") String database,
    @NotBlank @DefaultValue("vitrine") String username,
    @Nullable String password,
    @Pattern(regexp = "disable|allow|prefer|require|verify-ca|verify-full") @DefaultValue("prefer")
        String sslMode,
    @DefaultValue("30s") Duration statementTimeout) {}
