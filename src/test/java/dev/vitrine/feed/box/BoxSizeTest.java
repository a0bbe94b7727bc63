package dev.vitrine.feed.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.platform.intake.ImportClient;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Boxes of things that somebody wears. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoxSizeTest {

  private static final String BOX = "box-of-gloves";

  private static final String LINES =
      """
      {"type":"category","externalId":"box-gloves","texts":{"en":{"title":"Gloves","slug":"box-gloves"}}}
      {"type":"quiz","handle":"box-hands","questions":[{"key":"size","choices":[{"key":"s","sizes":[{"category":"box-gloves","size":"s"}]},{"key":"l","sizes":[{"category":"box-gloves","size":"l"}]}]}]}
      {"type":"product","externalId":"box-wool","categories":["box-gloves"],"texts":{"en":{"title":"wool"}},"variants":[%s,%s]}
      {"type":"product","externalId":"box-silk","categories":["box-gloves"],"texts":{"en":{"title":"silk"}},"variants":[%s,%s]}
      {"type":"product","externalId":"box-hide","categories":["box-gloves"],"texts":{"en":{"title":"hide"}},"variants":[%s]}
      {"type":"discoveryBox","handle":"box-of-gloves","texts":{"en":{"title":"Gloves"}},"samples":2,"categories":["box-gloves"],"offers":[{"currency":"EUR","price":"9","budget":"90"}]}
      """;

  @LocalServerPort int port;
  private BoxShop shop;

  @BeforeAll
  void open() {
    shop = new BoxShop(port);
    String lines =
        LINES.formatted(
            variant("wool-s", "s", 5),
            variant("wool-l", "l", 5),
            variant("silk-s", "s", 5),
            variant("silk-l", "l", 0),
            variant("hide-l", "l", 5));
    assertThat(new ImportClient(port).send(lines.strip().split("\n")).rejections()).isEmpty();
    Patience.await().until(() -> proposed("s").size() == 2 && proposed("l").size() == 2);
  }

  private static String variant(String sku, String size, int stock) {
    return """
    {"sku":"box-%s","options":{"size":"%s"},"prices":[{"currency":"EUR","amount":"10"}],"stock":[{"location":"box-berlin","quantity":%d}]}\
    """
        .formatted(sku, size, stock);
  }

  private List<String> proposed(String size) {
    Stroller stroller = Stroller.willing(port).answer("box-hands", "size", size);
    return BoxShop.titles(shop.box(stroller, BOX));
  }

  @Test
  void aBoxHoldsWhatFits() {
    assertThat(proposed("s")).containsExactlyInAnyOrder("wool", "silk");
  }

  @Test
  void whatIsSoldOutInTheVisitorsSizeIsInNoBoxOfTheirs() {
    assertThat(proposed("l")).containsExactlyInAnyOrder("wool", "hide");
  }
}
