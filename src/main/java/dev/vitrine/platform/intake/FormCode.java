package dev.vitrine.platform.intake;

/** What can be wrong with the form of a line, whatever it is about. */
public enum FormCode implements RejectionCode {
  /** The line is longer than an import takes. Adds {@code max}, in bytes. */
  LINE_TOO_LONG,
  /** The line is not UTF-8. */
  INVALID_UTF8,
  /** The line is not a JSON object. */
  INVALID_JSON,
  /** The line's type is missing or unknown. Adds {@code known}. */
  UNKNOWN_TYPE,
  /** The key lacks the scope for lines of this type. Adds {@code scope}. */
  FORBIDDEN,
  /** The line was refused by the database for a reason that it alone knows. */
  CONFLICT,
  /** The line could not be taken in through no fault of its own. */
  INTERNAL,
  /** A field that must be there is absent, null or blank. */
  REQUIRED,
  /** Not a JSON string, or one with characters that no text has. */
  INVALID_TEXT,
  /** The text is too long. Adds {@code max}, in characters. */
  TEXT_TOO_LONG,
  /** Not a decimal number. */
  INVALID_DECIMAL,
  /** Not a whole number. */
  INVALID_INTEGER,
  /** The number is too small or too large. Adds {@code min} and {@code max}. */
  OUT_OF_RANGE,
  /** Neither true nor false. */
  INVALID_BOOLEAN,
  /** Not an RFC 3339 time with its offset. */
  INVALID_INSTANT,
  /** Not a time of day, such as 14:30. */
  INVALID_TIME_OF_DAY,
  /** Not a calendar date, such as 2026-03-01. */
  INVALID_DATE,
  /** Not a JSON list, or one with a null in it. */
  INVALID_LIST,
  /** Not a JSON object. */
  INVALID_OBJECT,
  /** Not a BCP 47 tag of a known language. */
  INVALID_LOCALE,
  /** None of the values that are known here. Adds {@code known}. */
  UNKNOWN_VALUE,
  /** A text field that things of this kind do not have. Adds {@code known}. */
  UNKNOWN_TEXT,
  /** What is named does not exist. */
  NOT_FOUND,
  /** The same key stands twice in one list. */
  REPEATED
}
