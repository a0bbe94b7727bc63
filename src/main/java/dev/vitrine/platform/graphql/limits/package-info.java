/** What an operation may ask for at most, checked before anything of it is executed. */
@NullMarked
package dev.vitrine.platform.graphql.limits;

import org.jspecify.annotations.NullMarked;
