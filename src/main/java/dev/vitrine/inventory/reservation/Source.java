package dev.vitrine.inventory.reservation;

/**
 * So many of a variant that one location sends of an order.
 *
 * @param location the location's handle
 */
public record Source(long orderId, String location, String sku, int quantity) {}
