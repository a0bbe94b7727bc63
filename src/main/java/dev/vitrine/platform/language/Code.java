package dev.vitrine.platform.language;

/**
 * Something with digits in a text that is found however it is spelt: a model number or a measure.
 *
 * @param text letters and digits alone, in lower case; of a measure the plain number and the unit:
 *     {@code wd40}, {@code 15.6in}
 * @param measure whether it is a number with a unit
 * @param start where it begins in the text
 * @param end where it ends in the text, exclusive
 */
public record Code(String text, boolean measure, int start, int end) {}
