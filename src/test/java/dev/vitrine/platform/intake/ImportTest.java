package dev.vitrine.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class ImportTest {

  @LocalServerPort int port;
  private ImportClient client;

  @BeforeEach
  void connect() {
    client = new ImportClient(port);
  }

  @Test
  void aRejectedLineIsToldWithItsNumberFieldCodeAndValueAndTheRestGoesIn() {
    var answer =
        client.send(
            """
            {"type":"brand","handle":"it-a","name":"A"}
            {"type":"brand","handle":"it-b","name":5}
            {"type":"brand","handle":"it-c","name":"C"}
            """);
    assertThat(answer.rejections().toString())
        .isEqualTo(
            """
            [{"line":2,"status":"rejected","code":"INVALID_TEXT","field":"name","value":"5",\
            "message":"name must be a text."}]\
            """);
    assertThat(answer.counts())
        .isEqualTo("created 2, updated 0, unchanged 0, rejected 1, duplicates 0");
  }
}
