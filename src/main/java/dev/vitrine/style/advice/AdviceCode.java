package dev.vitrine.style.advice;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a selection is refused. */
enum AdviceCode implements RejectionCode {
  /** It would be over before it is shown. */
  SELECTION_OVER
}
