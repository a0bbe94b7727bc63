package dev.vitrine.platform.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds model numbers and measures in a text, and writes them so that {@code WD-40}, {@code wd 40}
 * and {@code wd40} are one, as are {@code 15.6"} and {@code 15,6 Zoll}. A measure in a metric unit
 * is written in the smallest such unit too, so that {@code 0.5 l} is also {@code 500 ml}.
 */
public final class Codes {

  private static final Pattern RUN =
      Pattern.compile(
          "(?<number>\\d+(?:[.,]\\d+)*)"
              + "|(?<letters>\\p{IsLatin}+|[\\p{L}\\p{M}ー&&[^\\p{IsLatin}]]+)"
              + "|(?<quote>\"|′′|”|'')");
  private static final Pattern SEPARATED = Pattern.compile("[-_/.·‐‑–]?");
  private static final Pattern HYPHEN = Pattern.compile("[-‐‑]");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");
  private static final int LONGEST = 40;

  private final Normalized text;
  private final Language language;
  private final boolean asked;
  private final List<Run> runs = new ArrayList<>();
  private final List<Code> codes = new ArrayList<>();

  private Codes(String raw, Language language, boolean asked) {
    this.text = Normalized.of(raw);
    this.language = language;
    this.asked = asked;
    Matcher found = RUN.matcher(text.text());
    while (found.find()) {
      runs.add(new Run(found.group(), found.group("number") != null, found.start(), found.end()));
    }
  }

  /** The codes of a text, in no order; the longest of those that overlap is among them. */
  public static List<Code> in(String text, Language language) {
    return new Codes(text, language, false).found();
  }

  /**
   * The codes of a query: of a measure also what it is in other units, since titles tell it in any,
   * and a hyphen may stand before the unit. So a query finds in every unit what the index holds in
   * its own.
   */
  public static List<Code> asked(String query, Language language) {
    return new Codes(query, language, true).found();
  }

  private List<Code> found() {
    for (int i = 0; i < runs.size(); i++) {
      measure(i);
      joined(i);
      model(i);
    }
    return codes;
  }

  /** The letters and digits of a text, in lower case: what identifiers are compared by. */
  public static String compact(String text) {
    String compact = Normalized.of(text).text().replaceAll("[^\\p{L}\\p{N}]", "");
    return compact.matches("\\d{8,}") ? compact.replaceFirst("^0+", "") : compact;
  }

  /** A number and the unit behind it. */
  private void measure(int i) {
    if (i + 1 < runs.size() && runs.get(i).isNumber() && leadsToUnit(gap(i))) {
      Run next = runs.get(i + 1);
      unit(next)
          .ifPresent(
              named -> measure(plain(runs.get(i)), named.unit(), i, next.start() + named.length()));
    }
  }

  private void measure(String number, Unit unit, int first, int end) {
    add(unit.code(number), true, first, end);
    if (DECIMAL.matcher(number).matches()) {
      BigDecimal quantity = new BigDecimal(number);
      Metric.inSmallest(quantity, unit).ifPresent(code -> add(code, true, first, end));
      if (asked) {
        OtherUnits.of(quantity, unit).forEach(code -> add(code, true, first, end));
      }
    }
  }

  private boolean leadsToUnit(String gap) {
    return gap.isBlank() || (asked && HYPHEN.matcher(gap).matches());
  }

  private Optional<Unit.Named> unit(Run run) {
    return run.isNumber() ? Optional.empty() : Unit.named(run.text(), language);
  }

  /** Letters and digits without a space between them. */
  private void joined(int first) {
    if (first > 0 && SEPARATED.matcher(gap(first - 1)).matches()) {
      return;
    }
    StringBuilder joined = new StringBuilder(runs.get(first).text());
    boolean digits = runs.get(first).isNumber();
    int last = first;
    while (last + 1 < runs.size() && SEPARATED.matcher(gap(last)).matches()) {
      last++;
      joined.append(runs.get(last).text());
      digits |= runs.get(last).isNumber();
    }
    if (last > first && digits) {
      add(letters(joined), false, first, runs.get(last).end());
    }
  }

  /** A word and the number behind it, unless that counts or measures what follows. */
  private void model(int i) {
    if (i + 1 < runs.size() && gap(i).isBlank() && !gap(i).isEmpty()) {
      Run number = runs.get(i + 1);
      if (runs.get(i).isLatin() && number.isNumber() && !isMeasured(i + 1)) {
        add(letters(runs.get(i).text() + number.text()), false, i, number.end());
      }
    }
  }

  private boolean isMeasured(int number) {
    return number + 1 < runs.size()
        && gap(number).isBlank()
        && unit(runs.get(number + 1)).isPresent();
  }

  private String gap(int i) {
    return text.text().substring(runs.get(i).end(), runs.get(i + 1).start());
  }

  private static String letters(CharSequence joined) {
    return joined.toString().replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The number with a point and without zeros behind it. */
  private static String plain(Run number) {
    String text = number.text();
    boolean thousands = text.matches("[1-9]\\d{0,2}([.,]\\d{3})+") && !text.startsWith("0");
    String point = thousands ? text.replaceAll("[.,]", "") : text.replace(',', '.');
    return point.contains(".") ? point.replaceFirst("\\.?0+$", "") : point;
  }

  private void add(String code, boolean measure, int first, int end) {
    if (code.length() <= LONGEST) {
      int start = text.origins()[runs.get(first).start()];
      codes.add(new Code(code, measure, start, text.end(end)));
    }
  }

  private record Run(String text, boolean isNumber, int start, int end) {
    boolean isLatin() {
      return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.LATIN;
    }
  }
}
