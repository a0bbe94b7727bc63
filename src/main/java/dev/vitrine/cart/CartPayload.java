package dev.vitrine.cart;

import dev.vitrine.cart.CartRefusals.Warning;
import dev.vitrine.platform.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation of a cart answers.
 *
 * @param cart the cart after it, or as it was where it was refused
 */
public record CartPayload(
    @Nullable CartView cart, List<UserError> userErrors, List<Warning> warnings) {}
