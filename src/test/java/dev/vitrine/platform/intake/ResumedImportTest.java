package dev.vitrine.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.platform.intake.ImportClient.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** A body that is sent again after the connection broke goes on where it had come to. */
@VitrineTest
class ResumedImportTest {

  private static final int SENT = 1_500;
  private static final int ALL = 2_000;

  private final String brand = "resumed-" + UUID.randomUUID() + "-";

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private ImportClient client;

  @BeforeEach
  void connect() {
    client = new ImportClient(port);
  }

  private String lines(int from, int until) {
    return IntStream.range(from, until)
        .mapToObj(i -> "{\"type\":\"brand\",\"handle\":\"" + brand + i + "\",\"name\":\"B\"}\n")
        .collect(Collectors.joining());
  }

  /** Sends the first lines of a body that does not end, and goes once some are taken in. */
  private void breakOff() throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /management/import HTTP/1.1\r
          Host: localhost\r
          Vitrine-Key: %s\r
          Content-Type: application/x-ndjson\r
          Content-Length: 100000000\r
          \r
          """
              .formatted(ImportClient.KEY)
              .getBytes(StandardCharsets.UTF_8));
      out.write(lines(0, SENT).getBytes(StandardCharsets.UTF_8));
      out.flush();
      Patience.await().until(this::brands, count -> count > 0);
    }
  }

  private long brands() {
    return one("SELECT count(*) FROM brand WHERE handle LIKE :like", Long.class);
  }

  private <T> T one(String sql, Class<T> type) {
    DatabaseClient.GenericExecuteSpec query = database.sql(sql);
    return (sql.contains(":like") ? query.bind("like", brand + "%") : query)
        .map(row -> row.get(0, type))
        .one()
        .block();
  }

  private Answer resume(Object importId) {
    return client.send(
        "?importId=" + importId, BodyPublishers.ofString(lines(0, ALL)), request -> request);
  }

  @Test
  void whatWasAcknowledgedIsSkippedAndTheRestGoesIn() throws IOException {
    breakOff();
    UUID broken = one("SELECT id FROM import_run ORDER BY started_at DESC LIMIT 1", UUID.class);
    Answer resumed = resume(broken);
    assertThat(brands()).isEqualTo(ALL);
    assertThat(resumed.summary().path("rejected").asInt()).isZero();
    assertThat(resumed.summary().path("lines").asInt()).isBetween(ALL - SENT, ALL - 1);
    assertThat(resumed.summary().path("importId").asString()).isEqualTo(broken.toString());
  }

  @Test
  void anImportThatNobodyBeganIsNotResumed() {
    assertThat(resume(UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(resume("nonsense").status()).isEqualTo(404);
    assertThat(brands()).isZero();
  }
}
