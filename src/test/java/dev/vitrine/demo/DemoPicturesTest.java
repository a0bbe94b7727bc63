package dev.vitrine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DemoPicturesTest {

  @Test
  void everyPictureIsAWellFormedDrawing() {
    assertThat(pictures())
        .allSatisfy(
            svg ->
                assertThat(
                        DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(svg)))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg"));
  }

  @Test
  void everyPlaceholderIsInked() {
    assertThat(pictures()).noneMatch(svg -> svg.contains("$"));
  }

  @Test
  void noPictureHoldsText() {
    assertThat(pictures()).noneMatch(svg -> svg.contains("<text"));
  }

  @Test
  void productsLookDifferent() {
    List<String> first =
        DemoLines.ofType("product").map(line -> line.at("/media/0/url").asString()).toList();
    assertThat(first.stream().distinct().count()).isGreaterThan(first.size() * 9L / 10);
  }

  @Test
  void aPictureIsAsTallAsTheCatalogueSays() {
    assertThat(DemoLines.media().filter(media -> media.path("url").asString().endsWith(".svg")))
        .allSatisfy(
            media ->
                assertThat(svg(media.path("url").asString()))
                    .contains("height='" + media.path("height").asInt() + "'"));
  }

  private static Stream<String> pictures() {
    return DemoLines.media()
        .map(media -> media.path("url").asString())
        .filter(url -> url.endsWith(".svg"))
        .map(DemoPicturesTest::svg);
  }

  private static String svg(String url) {
    String name = url.substring(DemoMedia.PATH.length(), url.length() - ".svg".length());
    return DemoPictures.svg(name).orElseThrow();
  }
}
