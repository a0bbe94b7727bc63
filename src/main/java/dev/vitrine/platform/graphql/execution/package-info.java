/** How operations are executed: documents, context, errors, extensions of the answer. */
@NullMarked
package dev.vitrine.platform.graphql.execution;

import org.jspecify.annotations.NullMarked;
