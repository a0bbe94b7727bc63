package dev.vitrine.catalog;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Keeps of a merchant's HTML what tells something and can do no harm. */
public final class SafeHtml {

  private static final PolicyFactory POLICY =
      Sanitizers.FORMATTING
          .and(Sanitizers.BLOCKS)
          .and(Sanitizers.LINKS)
          .and(Sanitizers.TABLES)
          .and(Sanitizers.IMAGES)
          .and(new HtmlPolicyBuilder().allowElements("hr", "dl", "dt", "dd", "figure").toFactory());

  private static final Pattern MARKUP = Pattern.compile("[<>&]");

  private SafeHtml() {}

  /** The HTML without scripts, styles, forms and anything else that a description does not need. */
  public static String of(String html) {
    return MARKUP.matcher(html).find() ? POLICY.sanitize(html) : html;
  }
}
