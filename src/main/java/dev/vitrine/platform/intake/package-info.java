/**
 * Merchants' own data taken in: a stream of lines, each handled by the feature that owns its type.
 */
@NullMarked
@NamedInterface("intake")
package dev.vitrine.platform.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
