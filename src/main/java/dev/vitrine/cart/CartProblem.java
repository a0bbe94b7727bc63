package dev.vitrine.cart;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a cart from becoming an order; the schema's {@code CartProblem}.
 *
 * @param code a name of the schema's {@code CartProblemCode}
 * @param message the reason in the caller's language
 * @param line the line that it is about; null when it is about the whole cart
 * @param available how many there are; null where that is not the problem
 */
public record CartProblem(
    String code, String message, @Nullable CartLineView line, @Nullable Integer available) {}
