/**
 * Tells of changes after they were committed, at least once: rows are written in the transaction
 * that makes a change, and a relay hands them to listeners.
 */
@NullMarked
@NamedInterface("outbox")
package dev.vitrine.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
