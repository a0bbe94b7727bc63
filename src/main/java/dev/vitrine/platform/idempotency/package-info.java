/** What was answered once is answered again, and done once. */
@NullMarked
@NamedInterface("idempotency")
package dev.vitrine.platform.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
