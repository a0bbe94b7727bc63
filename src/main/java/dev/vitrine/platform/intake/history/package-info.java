/** What imports came to, as merchants read it. */
@NullMarked
package dev.vitrine.platform.intake.history;

import org.jspecify.annotations.NullMarked;
