package dev.vitrine.catalog.storefront;

import dev.vitrine.market.Text;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A text with markup that is safe to show as it is.
 *
 * @param html sanitised HTML
 */
public record RichText(Text html) {

  private static final Pattern BREAKS =
      Pattern.compile("(?i)<(br|/p|/div|/li|/h[1-6]|/tr|/dt|/dd)\\b[^>]*>");
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");
  private static final Pattern SPACES = Pattern.compile("[^\\S\\n]+");
  private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");

  /** The same without markup: a line for each block. */
  public Text text() {
    String lines = BREAKS.matcher(html.value()).replaceAll("\n");
    String plain = HtmlUtils.htmlUnescape(TAGS.matcher(lines).replaceAll(""));
    String tidy = LINES.matcher(SPACES.matcher(plain).replaceAll(" ")).replaceAll("\n");
    return new Text(tidy.strip(), html.fellBackTo());
  }
}
