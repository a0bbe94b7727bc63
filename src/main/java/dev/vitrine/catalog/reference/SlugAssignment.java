package dev.vitrine.catalog.reference;

import static dev.vitrine.market.LocalizedText.EVERY_LANGUAGE;

import dev.vitrine.catalog.KeySlug;
import dev.vitrine.catalog.SlugText;
import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each thing of a batch its slugs: those that it has or is given, and for a language that has
 * a title and no slug, one made of the title; where there is no title at all, one made of its key.
 * A title that changes later leaves the slug alone, so that addresses last.
 */
final class SlugAssignment<S extends Slugged<S>> {

  private final Map<Place, String> owners = new HashMap<>();

  /**
   * Begins with the slugs that lead somewhere now.
   *
   * @param owners the key of what each leads to
   */
  SlugAssignment(Map<Place, String> owners) {
    this.owners.putAll(owners);
  }

  /** The slugs that the drafts may come to have, for looking up what they lead to now. */
  static <S extends Slugged<S>> List<String> wanted(List<Draft<S>> drafts) {
    return drafts.stream().flatMap(draft -> wanted(draft.key(), draft.after())).distinct().toList();
  }

  private static <S extends Slugged<S>> Stream<String> wanted(String key, S thing) {
    Stream<String> made =
        thing.titles().entrySet().stream()
            .flatMap(title -> candidates(title.getValue(), key, title.getKey()).stream());
    Stream<String> ofKey = candidates("", key, EVERY_LANGUAGE).stream();
    return Stream.of(thing.slugs().values().stream(), made, ofKey).flatMap(slugs -> slugs);
  }

  /**
   * Lets go of the slugs that drafts replace, before any draft is assigned its own, so that things
   * can swap theirs.
   */
  void foresee(List<Draft<S>> drafts) {
    for (Draft<S> draft : drafts) {
      if (draft.isAccepted()) {
        owners.entrySet().removeIf(held -> isReplaced(held, draft));
      }
    }
  }

  private boolean isReplaced(Map.Entry<Place, String> held, Draft<S> draft) {
    String given = draft.after().slugs().get(held.getKey().locale());
    return held.getValue().equals(draft.key())
        && given != null
        && !given.equals(held.getKey().slug());
  }

  /** The draft with all its slugs; one that is no slug or leads elsewhere refuses the line. */
  Draft<S> assign(Draft<S> draft) {
    if (!draft.isAccepted()) {
      return draft;
    }
    release(draft);
    Map<String, String> titled = titled(draft);
    boolean isTitled = draft.after().titles().containsKey(EVERY_LANGUAGE);
    Map<String, String> slugs =
        KeySlug.settled(titled, draft.key(), isTitled, () -> free(draft, EVERY_LANGUAGE, ""));
    slugs.forEach((tag, slug) -> claim(draft, tag, slug));
    return draft.becoming(draft.after().withSlugs(slugs));
  }

  private Map<String, String> titled(Draft<S> draft) {
    Map<String, String> slugs = new TreeMap<>(draft.after().slugs());
    slugs.forEach((tag, slug) -> check(draft, tag, slug));
    draft
        .after()
        .titles()
        .forEach((tag, title) -> slugs.computeIfAbsent(tag, t -> made(draft, t, title)));
    return slugs;
  }

  private void release(Draft<S> draft) {
    owners.values().removeIf(draft.key()::equals);
  }

  private void claim(Draft<S> draft, String tag, String slug) {
    if (draft.isAccepted()) {
      owners.put(new Place(draft.after().space(), tag, slug), draft.key());
    }
  }

  private void check(Draft<S> draft, String tag, String slug) {
    if (!SlugText.isValid(slug)) {
      texts(draft, tag).reject("slug", ReferenceCode.INVALID_SLUG);
    } else {
      Optional.ofNullable(owner(draft, tag, slug))
          .ifPresent(
              owner ->
                  texts(draft, tag)
                      .reject("slug", ReferenceCode.SLUG_TAKEN, Map.of("owner", owner)));
    }
  }

  private @Nullable String made(Draft<S> draft, String tag, String title) {
    Optional<String> free = free(draft, tag, title);
    if (free.isEmpty()) {
      texts(draft, tag).reject("title", ReferenceCode.INVALID_SLUG);
    }
    return free.orElse(null);
  }

  private Optional<String> free(Draft<S> draft, String tag, String title) {
    return candidates(title, draft.key(), tag).stream()
        .filter(slug -> owner(draft, tag, slug) == null)
        .findFirst();
  }

  private @Nullable String owner(Draft<S> draft, String tag, String slug) {
    return owners.get(new Place(draft.after().space(), tag, slug));
  }

  /** The title's words; with the merchant's key behind them where another has the same title. */
  private static List<String> candidates(String title, String key, String tag) {
    String words = SlugText.of(title, tag);
    String id = SlugText.of(key, "und");
    return Stream.of(words, id.isEmpty() ? "" : words + '-' + id, id)
        .filter(SlugText::isValid)
        .toList();
  }

  private Fields texts(Draft<S> draft, String tag) {
    return draft
        .fields()
        .object("texts")
        .given()
        .flatMap(byLocale -> byLocale.object(tag).given())
        .orElse(draft.fields());
  }

  /** Where a slug stands. */
  record Place(String space, String locale, String slug) {}
}
