package dev.vitrine.cart;

import dev.vitrine.market.LocalizedText;

/**
 * What a promotion takes off a line.
 *
 * @param promotion the promotion's handle
 * @param titles what shoppers read of it, by locale
 * @param amount off the whole line, in the currency's smallest unit
 */
public record LineDiscount(String promotion, LocalizedText titles, long amount) {}
