package dev.vitrine.platform.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Redis is.
 *
 * @param host its host name or address
 * @param port its port
 * @param database the number of the database
 * @param username the user, where Redis has users
 * @param password the password, where Redis wants one
 */
@Validated
@ConfigurationProperties("vitrine.redis")
record RedisSettings(
    @NotBlank @DefaultValue("localhost") String host,
    @Min(1) @Max(65535) @DefaultValue("6379") int port,
    @Min(0) @DefaultValue("0") int database,
    @Nullable String username,
    @Nullable String password) {}
