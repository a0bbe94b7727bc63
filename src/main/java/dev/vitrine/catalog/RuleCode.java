package dev.vitrine.catalog;

import dev.vitrine.platform.intake.RejectionCode;

/** What can be wrong with a rule. */
public enum RuleCode implements RejectionCode {
  /** Not exactly one condition, or one that the language does not have. Adds {@code known}. */
  INVALID_RULE,
  /** Rules stand in rules too often. Adds {@code max}. */
  RULE_TOO_DEEP,
  /** Not an ISO 4217 currency. */
  INVALID_CURRENCY
}
