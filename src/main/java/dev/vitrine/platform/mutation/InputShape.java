package dev.vitrine.platform.mutation;

import java.util.Map;

/**
 * How a part of a mutation's input is written in a line of an import. Where nothing is said, it is
 * written as it stands.
 */
public sealed interface InputShape {

  /** As it stands, with everything in it. */
  InputShape PLAIN = new Plain();

  /** A list of texts by their {@code locale}: an object of texts by locale. */
  InputShape TEXTS = new Keyed("locale", PLAIN);

  /** A list of the same words by their {@code locale}: an object of words by locale. */
  InputShape WORDS = new Entries("locale", "text", PLAIN);

  /** As it stands. */
  record Plain() implements InputShape {}

  /**
   * An object.
   *
   * @param fields shapes of those fields that are not written as they stand
   */
  record Fields(Map<String, InputShape> fields) implements InputShape {}

  /** A list of things of one shape. */
  record Each(InputShape element) implements InputShape {}

  /** A list of things of one shape, whose only element is written without the list. */
  record OneOrMore(InputShape element) implements InputShape {}

  /**
   * A list of objects: an object of them by the value of one of their fields.
   *
   * @param key the field, which is left out of what it leads to
   * @param element the shape of the rest
   */
  record Keyed(String key, InputShape element) implements InputShape {}

  /**
   * A list of objects with two fields: an object of the one by the other.
   *
   * @param key the field that leads
   * @param value the field that it leads to
   * @param shape the shape of the value
   */
  record Entries(String key, String value, InputShape shape) implements InputShape {}

  /**
   * An object of which exactly one field is set: the value of that field.
   *
   * @param fields shapes of those fields that are not written as they stand
   */
  record OneOf(Map<String, InputShape> fields) implements InputShape {}
}
