/** What features use of the GraphQL layer: ids, pages, cursors, refusals, messages, context. */
@NamedInterface("graphql")
@NullMarked
package dev.vitrine.platform.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
