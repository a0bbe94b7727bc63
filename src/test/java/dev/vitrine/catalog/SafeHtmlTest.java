package dev.vitrine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeHtmlTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Light</p>|<p>Light</p>",
        "plain words|plain words",
        "<p onclick=\"x()\">a</p>|<p>a</p>",
        "<script>alert(1)</script>b|b",
        "<a href=\"javascript:x()\">c</a>|c",
        "<ul><li>d</li></ul>|<ul><li>d</li></ul>",
        "<iframe src=\"//evil\"></iframe>e|e"
      })
  void onlyHarmlessMarkupStays(String html, String safe) {
    assertThat(SafeHtml.of(html)).isEqualTo(safe);
  }

  @ParameterizedTest
  @CsvSource({"<p>a & b</p>", "1 < 2", "<a href=\"https://x.org/?a=1&b=2\">x</a>"})
  void whatWasMadeSafeStaysAsItIs(String html) {
    String once = SafeHtml.of(html);
    assertThat(SafeHtml.of(once)).isEqualTo(once);
  }
}
