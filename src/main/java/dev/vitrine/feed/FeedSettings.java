package dev.vitrine.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How feeds are made.
 *
 * @param learningDelay how long a product's trails must be left alone before the models learn from
 *     them; the visitor's own feed does not wait for that
 * @param kept for how long a feed may be paged on
 */
@ConfigurationProperties("vitrine.feed")
public record FeedSettings(
    @DefaultValue("2s") Duration learningDelay, @DefaultValue("30m") Duration kept) {}
