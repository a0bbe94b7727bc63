/** How the two schemas are built: scalars, default fetcher, type resolution, inspection. */
@NullMarked
package dev.vitrine.platform.graphql.schema;

import org.jspecify.annotations.NullMarked;
