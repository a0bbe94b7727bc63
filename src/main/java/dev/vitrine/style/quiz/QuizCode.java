package dev.vitrine.style.quiz;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a quiz is refused. */
enum QuizCode implements RejectionCode {
  /** No enumeration offers this value. */
  UNKNOWN_TRAIT,
  /** No category has this external id. */
  UNKNOWN_STYLE_CATEGORY
}
