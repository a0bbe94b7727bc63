package dev.vitrine.social;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How customers find each other.
 *
 * @param friends how many friends a customer can have
 * @param invitations how many invitations of a customer can wait for an answer
 * @param invitation how long an invitation waits
 * @param links how many links a customer can have shared
 * @param link how long a shared link leads anywhere
 */
@Validated
@ConfigurationProperties("vitrine.social")
public record SocialProperties(
    @Min(1) @Max(5000) @DefaultValue("500") int friends,
    @Min(1) @Max(1000) @DefaultValue("50") int invitations,
    @DefaultValue("14d") Duration invitation,
    @Min(1) @Max(100000) @DefaultValue("1000") int links,
    @DefaultValue("180d") Duration link) {}
