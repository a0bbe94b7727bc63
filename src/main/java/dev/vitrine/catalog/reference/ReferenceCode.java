package dev.vitrine.catalog.reference;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a line of reference data is refused. */
enum ReferenceCode implements RejectionCode {
  /** The category would stand below itself. */
  CATEGORY_CYCLE,
  /** Not a slug: letters, digits, and hyphens between them. */
  INVALID_SLUG,
  /** The slug leads elsewhere in this language. Adds {@code owner}. */
  SLUG_TAKEN,
  /** Products have values of the attribute's old kind. Adds {@code kind}. */
  KIND_IN_USE,
  /** Products have values of the attribute in its old unit. */
  UNIT_IN_USE,
  /** Only an attribute of kind ENUM offers values. */
  VALUES_WITHOUT_ENUM,
  /** No value of the attribute has this key. */
  UNKNOWN_PARENT_VALUE,
  /** The value would stand below itself. */
  VALUE_CYCLE,
  /** Products have the value. Adds the value's {@code key}. */
  VALUE_IN_USE,
  /** Not a CSS colour. */
  INVALID_COLOR,
  /** A collection is made by a rule or by hand, not both. */
  RULE_AND_PRODUCTS
}
