/** Stripe behind the port of payments: its PaymentIntents over HTTP, and its webhook. */
@NullMarked
package dev.vitrine.payment.stripe;

import org.jspecify.annotations.NullMarked;
