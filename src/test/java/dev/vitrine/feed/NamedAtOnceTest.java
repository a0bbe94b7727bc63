package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.platform.intake.ImportClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A line may name what the line before it brought, however fast they come. */
@VitrineTest
class NamedAtOnceTest {

  private static final String LINES =
      """
      {"type":"category","externalId":"at-once-%1$d","texts":{"en":{"title":"At once %1$d"}}}
      {"type":"brand","handle":"at-once-%1$d","name":"At once %1$d"}
      {"type":"feedPlacement","placement":"CART","excludedBrands":["at-once-%1$d"],"excludedCategories":["at-once-%1$d"]}
      {"type":"collection","handle":"at-once-%1$d","texts":{"en":{"title":"At once %1$d"}}}
      {"type":"feedPlacement","placement":"CART","promotedCollection":"at-once-%1$d"}\
      """;
  private static final String NOTHING =
      """
      {"type":"feedPlacement","placement":"CART","excludedBrands":[],"excludedCategories":[],"promotedCollection":null}\
      """;

  @LocalServerPort int port;

  @AfterEach
  void wantNothing() {
    new ImportClient(port).send(NOTHING);
  }

  @RepeatedTest(10)
  void aRuleNamesWhatTheLineBeforeBrought(RepetitionInfo run) {
    String[] lines = LINES.formatted(run.getCurrentRepetition()).split("\n");
    ImportClient client = new ImportClient(port);
    assertThat(client.send(lines[0], lines[1], lines[2]).rejections()).isEmpty();
    assertThat(client.send(lines[3], lines[4]).rejections()).isEmpty();
  }
}
