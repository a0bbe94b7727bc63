/** The units that things are measured in. */
@NullMarked
@NamedInterface("measure")
package dev.vitrine.platform.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
