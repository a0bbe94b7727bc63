package dev.vitrine.delivery;

/**
 * A way for one parcel to travel.
 *
 * @param method the way
 * @param cost in the currency's smallest unit
 */
public record DeliveryOption(DeliveryMethod method, long cost) {}
