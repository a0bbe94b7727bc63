package dev.vitrine.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payments are carried out.
 *
 * @param demo whether the demo provider is offered; not in a shop that sells
 * @param timeout how long a provider may take to answer
 * @param patience after how long an unanswered payment is asked about
 * @param abandonedAfter after how long a payment that pays no order is given up
 */
@ConfigurationProperties("vitrine.payment")
public record PaymentProperties(
    @DefaultValue("false") boolean demo,
    @DefaultValue("8s") Duration timeout,
    @DefaultValue("30s") Duration patience,
    @DefaultValue("30m") Duration abandonedAfter) {}
