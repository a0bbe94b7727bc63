package dev.vitrine.catalog.translation;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a translation is refused. */
enum TranslationCode implements RejectionCode {
  /** Things of this kind have no texts. Adds the kinds that have. */
  UNKNOWN_KIND_OF_TEXT
}
