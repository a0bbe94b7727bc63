/** Work that goes on as long as the application runs, without anybody asking for it. */
@NullMarked
@NamedInterface("background")
package dev.vitrine.platform.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
