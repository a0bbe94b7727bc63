package dev.vitrine.customer;

/**
 * An address that a customer keeps.
 *
 * @param id the database's key
 * @param isDefault whether it is offered first
 */
public record CustomerAddress(long id, boolean isDefault, Address address) {}
