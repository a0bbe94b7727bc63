package dev.vitrine.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every attribute of the shop, and what options are called. An immutable snapshot. */
public final class Attributes {

  private static final Comparator<AttributeDefinition> ORDER =
      Comparator.comparingInt(AttributeDefinition::position)
          .thenComparingLong(AttributeDefinition::id);

  private final Map<String, AttributeDefinition> byKey = new LinkedHashMap<>();
  private final Map<String, Map<String, AttributeDefinition.Value>> values = new LinkedHashMap<>();

  private final List<AttributeDefinition> inOrder;
  private final boolean hasFilterableNumbers;
  private final boolean hasFilterableWords;
  private final Set<String> likeOptions;
  private final Set<String> optionKeys;
  private final Set<String> sharedWithOptions;

  /**
   * Attributes with different keys.
   *
   * @param optionKeys what options of products are called; an attribute may be called the same
   */
  public Attributes(List<AttributeDefinition> attributes, Set<String> optionKeys) {
    this.optionKeys = Set.copyOf(optionKeys);
    this.inOrder = attributes.stream().sorted(ORDER).toList();
    this.hasFilterableNumbers =
        inOrder.stream().anyMatch(it -> isFilterable(it, AttributeDefinition.Kind.NUMBER));
    this.hasFilterableWords =
        inOrder.stream().anyMatch(it -> isFilterable(it, AttributeDefinition.Kind.TEXT));
    this.likeOptions =
        inOrder.stream()
            .filter(AttributeDefinition::filterable)
            .filter(AttributeDefinition::isLikeOption)
            .map(AttributeDefinition::key)
            .collect(Collectors.toUnmodifiableSet());
    this.sharedWithOptions =
        inOrder.stream()
            .filter(it -> likeOptions.contains(it.key()) && this.optionKeys.contains(it.key()))
            .filter(AttributeDefinition::isOfWords)
            .map(AttributeDefinition::key)
            .collect(Collectors.toUnmodifiableSet());
    inOrder.forEach(this::add);
  }

  private static boolean isFilterable(
      AttributeDefinition attribute, AttributeDefinition.Kind kind) {
    return attribute.kind() == kind && attribute.filterable();
  }

  private void add(AttributeDefinition attribute) {
    Map<String, AttributeDefinition.Value> offered = new LinkedHashMap<>();
    attribute.values().forEach(value -> offered.put(value.key(), value));
    byKey.put(attribute.key(), attribute);
    values.put(attribute.key(), offered);
  }

  /** Every attribute in its order. */
  public List<AttributeDefinition> all() {
    return inOrder;
  }

  /** Whether shoppers may filter by any number. */
  public boolean hasFilterableNumbers() {
    return hasFilterableNumbers;
  }

  /** Whether shoppers may filter by any free words. */
  public boolean hasFilterableWords() {
    return hasFilterableWords;
  }

  /** The attribute of this key. */
  public Optional<AttributeDefinition> named(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Whether listings can be narrowed by it and it is {@link AttributeDefinition#isLikeOption}. */
  public boolean isLikeOption(String key) {
    return likeOptions.contains(key);
  }

  /** Whether any product has, or had, an option of this key. */
  public boolean isOption(String key) {
    return optionKeys.contains(key);
  }

  /**
   * What is called like an option and chosen like one, so that a listing offers both as one: what
   * some products have as an attribute and others as an option.
   */
  public Set<String> sharedWithOptions() {
    return sharedWithOptions;
  }

  /** What an enumeration says of one of its values; null when it does not offer it. */
  public AttributeDefinition.@Nullable Value value(String key, String valueKey) {
    return values.getOrDefault(key, Map.of()).get(valueKey);
  }
}
