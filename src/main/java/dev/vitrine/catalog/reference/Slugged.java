package dev.vitrine.catalog.reference;

import java.util.Map;

/** Something whose page is found by a slug. */
interface Slugged<S extends Slugged<S>> {

  /** What slugs are unique within: nothing for the whole shop, or what it stands below. */
  String space();

  /** The slug by locale. */
  Map<String, String> slugs();

  /** What slugs are made of by locale, where none is given; never empty. */
  Map<String, String> titles();

  /** The same with other slugs. */
  S withSlugs(Map<String, String> slugs);
}
