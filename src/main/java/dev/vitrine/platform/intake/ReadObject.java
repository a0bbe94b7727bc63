package dev.vitrine.platform.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object that knows which of its fields, and of its objects' fields, were asked for. */
final class ReadObject {

  private static final Pattern POSITION = Pattern.compile("\\[\\d+]");

  private final ObjectNode json;
  private final String path;
  private final Set<String> asked = new HashSet<>();
  private final List<ReadObject> parts = new ArrayList<>(0);

  /**
   * An object that nobody has read.
   *
   * @param path where it stands in the line, with a point behind it; empty for the line itself
   */
  ReadObject(ObjectNode json, String path) {
    this.json = json;
    this.path = path;
  }

  ObjectNode json() {
    return json;
  }

  /** The path of a field. */
  String path(String name) {
    return path + name;
  }

  /** The path of the object itself; null for the line. */
  @Nullable String self() {
    return path.isEmpty() ? null : path.substring(0, path.length() - 1);
  }

  boolean has(String name) {
    return json.has(name);
  }

  @Nullable JsonNode get(String name) {
    asked.add(name);
    return json.get(name);
  }

  /** The names of all fields, each of which is then asked for. */
  List<String> names() {
    List<String> names = List.copyOf(json.propertyNames());
    asked.addAll(names);
    return names;
  }

  /** A part of this object. */
  ReadObject part(ObjectNode object, String where) {
    ReadObject part = new ReadObject(object, where + '.');
    parts.add(part);
    return part;
  }

  /**
   * Adds the paths of what nobody asked for, without the positions in lists; an object of which
   * nobody asked for anything was taken as a whole.
   */
  void addIgnored(Set<String> paths) {
    if (!asked.isEmpty()) {
      json.propertyNames().stream()
          .filter(name -> !asked.contains(name))
          .map(name -> POSITION.matcher(path(name)).replaceAll(""))
          .forEach(paths::add);
    }
    parts.forEach(part -> part.addIgnored(paths));
  }
}
