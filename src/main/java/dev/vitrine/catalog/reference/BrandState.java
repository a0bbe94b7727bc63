package dev.vitrine.catalog.reference;

import dev.vitrine.market.Texts;
import java.util.Map;

/** A brand with everything that a line can say of it. */
record BrandState(String handle, String name, Texts texts, Map<String, String> slugs)
    implements Slugged<BrandState> {

  @Override
  public String space() {
    return "";
  }

  /** A brand is called the same everywhere, so one slug holds in every language. */
  @Override
  public Map<String, String> titles() {
    return Map.of("und", handle);
  }

  @Override
  public BrandState withSlugs(Map<String, String> other) {
    return new BrandState(handle, name, texts, other);
  }
}
