package dev.vitrine.catalog.storefront;

import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.LocalizedText;
import dev.vitrine.market.Text;
import org.jspecify.annotations.Nullable;

/**
 * What search engines show of a page.
 *
 * @param title the page's title
 * @param description the page's description; null when nothing describes it
 */
public record Seo(Text title, @Nullable Text description) {

  /** About as many characters as search engines show of a description. */
  private static final int SHOWN = 160;

  /**
   * The merchant's words; where there are none, the title and the beginning of the description.
   *
   * @param ownTitle the title written for search engines
   * @param ownDescription the description written for search engines
   * @param title the page's heading
   * @param description the page's description, if it has one
   */
  public static Seo of(
      LocaleChain locales,
      LocalizedText ownTitle,
      LocalizedText ownDescription,
      Text title,
      @Nullable RichText description) {
    Text headline = ownTitle.in(locales);
    Text summary = ownDescription.in(locales);
    return new Seo(
        headline == null ? title : headline,
        summary == null && description != null ? beginning(description.text()) : summary);
  }

  private static @Nullable Text beginning(Text text) {
    String line = text.value().replace('\n', ' ');
    if (line.isEmpty()) {
      return null;
    }
    return new Text(line.length() <= SHOWN ? line : cut(line), text.fellBackTo());
  }

  private static String cut(String line) {
    int space = line.lastIndexOf(' ', SHOWN - 1);
    int end =
        line.offsetByCodePoints(0, line.codePointCount(0, space < SHOWN / 2 ? SHOWN - 1 : space));
    return line.substring(0, end) + '…';
  }
}
