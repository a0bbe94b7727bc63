package dev.vitrine.catalog.product;

import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Variant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What products had and no longer have: keys of media and variants, rows of slugs. */
record DroppedBelongings(List<Long> media, List<Long> variants, List<ObjectNode> slugs) {

  static DroppedBelongings of(Collection<ProductState> states) {
    DroppedBelongings dropped =
        new DroppedBelongings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    states.forEach(
        state ->
            Optional.ofNullable(state.before()).ifPresent(it -> dropped.add(it, state.product())));
    return dropped;
  }

  private void add(Product before, Product after) {
    media.addAll(missing(before.media(), after.media(), Media::id));
    variants.addAll(missing(before.variants(), after.variants(), Variant::id));
    before.slugs().entrySet().stream()
        .filter(slug -> !slug.getValue().equals(after.slugs().get(slug.getKey())))
        .map(slug -> ProductRows.slug(before.id(), slug.getKey(), slug.getValue()))
        .forEach(slugs::add);
  }

  private static <T> Set<Long> missing(List<T> before, List<T> after, ToLongFunction<T> id) {
    Set<Long> ids =
        before.stream().map(id::applyAsLong).collect(Collectors.toCollection(HashSet::new));
    after.forEach(each -> ids.remove(id.applyAsLong(each)));
    return ids;
  }
}
