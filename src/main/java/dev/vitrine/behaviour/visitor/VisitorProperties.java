package dev.vitrine.behaviour.visitor;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How visitors are known again.
 *
 * @param token how long a visitor's token is good for; browsers keep no cookie for longer than 400
 *     days
 */
@ConfigurationProperties("vitrine.visitor")
record VisitorProperties(@DefaultValue("400d") Duration token) {}
