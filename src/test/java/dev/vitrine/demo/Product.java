package dev.vitrine.demo;

import static dev.vitrine.demo.Department.listed;

import dev.vitrine.demo.Department.Edition;
import dev.vitrine.demo.Department.ProductType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One product before it is written as a line.
 *
 * @param number counts from 1 over the whole shop
 * @param index counts from 0 within its type
 * @param name the model name by locale, or nothing if it is an edition
 * @param edition what it is an edition of its type as, or nothing if it has a model name
 */
record Product(
    int number,
    int index,
    Department department,
    ProductType type,
    Map<String, String> name,
    @Nullable Edition edition) {

  String externalId() {
    return "p-" + number;
  }

  /** The same in every language. */
  String handle() {
    return Slugs.of(Lang.EN, ProductTexts.title(this, Lang.EN));
  }

  /** Chance that belongs to this product and one question about it. */
  Dice dice(String question) {
    String own = edition == null ? name.get("en") : edition.key();
    return Dice.of(question, type.type(), own);
  }

  String brand() {
    if (edition != null && edition.brand() != null) {
      return edition.brand();
    }
    List<String> brands = type.brands() == null ? department.brands() : type.brands();
    return brands.get(index % brands.size());
  }

  /** Its type's class where that differs from its department's, as for wine among food. */
  String taxClass() {
    return type.taxClass() == null ? department.taxClass() : type.taxClass();
  }

  @Nullable String material() {
    List<String> materials = listed(type.materials());
    return materials.isEmpty() ? null : materials.get(index % materials.size());
  }

  /** The colours that a shopper may choose from, or the one that it comes in. */
  List<String> colors() {
    if (edition != null) {
      return List.of(edition.color());
    }
    List<String> palette = listed(type.palette());
    int count = Math.max(1, type.colors());
    List<String> colors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      colors.add(palette.get((index * count + i) % palette.size()));
    }
    return colors.stream().distinct().toList();
  }

  /** The stone that is set in it, or an empty text. */
  String stone() {
    Map<String, Object> attributes = Objects.requireNonNullElse(type.attributes(), Map.of());
    Object stone = attributes.getOrDefault("stone", "");
    return (String) (stone instanceof List<?> stones ? stones.get(index % stones.size()) : stone);
  }

  boolean hasColor() {
    return edition == null;
  }

  boolean choosesColor() {
    return colors().size() > 1;
  }

  List<String> tags() {
    List<String> tags = new ArrayList<>(listed(type.tags()));
    if (edition != null) {
      tags.addAll(listed(edition.tags()));
    }
    return tags.stream().distinct().toList();
  }

  /** The markets whose merchants took it in by hand; none means wherever the rules let it in. */
  List<String> markets() {
    return Markets.byHand(this);
  }
}
