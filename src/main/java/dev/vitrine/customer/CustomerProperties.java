package dev.vitrine.customer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How accounts are kept.
 *
 * @param session how long somebody stays signed in
 * @param attempts how many wrong passwords an account, or an address, may be tried with before
 *     further ones wait
 * @param attemptWindow the time in which these are counted
 * @param hashMemoryKb how much memory a password's hash takes, in kibibytes
 * @param hashing how many passwords are hashed at the same time
 */
@Validated
@ConfigurationProperties("vitrine.customer")
public record CustomerProperties(
    @DefaultValue("30d") Duration session,
    @Min(1) @DefaultValue("10") int attempts,
    @DefaultValue("15m") Duration attemptWindow,
    @Min(7168) @DefaultValue("19456") int hashMemoryKb,
    @Min(1) @Max(64) @DefaultValue("2") int hashing) {}
