package dev.vitrine.platform.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal of a mutation that needs no more than its code. */
public record InvalidInput(String code, String message, @Nullable List<String> path)
    implements UserError {}
