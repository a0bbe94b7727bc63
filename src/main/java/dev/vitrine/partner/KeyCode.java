package dev.vitrine.partner;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a key is not issued. */
enum KeyCode implements RejectionCode {
  /** The caller's own key lacks the scope. */
  SCOPE_NOT_HELD,
  /** The time has passed already. */
  IN_THE_PAST
}
