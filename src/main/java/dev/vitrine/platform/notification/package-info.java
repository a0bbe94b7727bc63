/** What PostgreSQL tells its listeners. */
@NullMarked
@NamedInterface("notification")
package dev.vitrine.platform.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
