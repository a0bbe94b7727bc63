/** What is told to those who run the application: traces, where they are wanted. */
@NullMarked
package dev.vitrine.platform.telemetry;

import org.jspecify.annotations.NullMarked;
