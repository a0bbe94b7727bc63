package dev.vitrine.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.platform.intake.ImportClient.Answer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@VitrineTest
class ImportTest {

  private static final String BEFORE = "{\"type\":\"brand\",\"handle\":\"it-a\",\"name\":\"A\"}\n";
  private static final String AFTER = "\n{\"type\":\"brand\",\"handle\":\"it-c\",\"name\":\"C\"}";

  @LocalServerPort int port;
  private ImportClient client;

  @BeforeEach
  void connect() {
    client = new ImportClient(port);
  }

  @Test
  void aRejectedLineIsToldWithItsNumberFieldCodeAndValueAndTheRestGoesIn() {
    Answer answer =
        client.send(text(BEFORE, "{\"type\":\"brand\",\"handle\":\"it-b\",\"name\":5}"));
    assertThat(answer.rejections().toString())
        .isEqualTo(
            """
            [{"line":2,"status":"rejected","code":"INVALID_TEXT","field":"name","value":"5",\
            "message":"name must be a text."}]\
            """);
    assertThat(answer.summary().path("rejected").asInt()).isOne();
    assertThat(answer.summary().path("lines").asInt()).isEqualTo(3);
  }

  @Test
  void fieldsThatNothingReadsAreToldAndTheirLinesGoIn() {
    Answer answer =
        client.send(
            text(
                BEFORE,
                "{\"type\":\"brand\",\"handle\":\"it-b\",\"name\":\"B\",\"colour\":\"red\"}"));
    assertThat(answer.rejections()).isEmpty();
    assertThat(answer.summary().path("ignoredFields").toString())
        .isEqualTo("[{\"type\":\"brand\",\"field\":\"colour\",\"lines\":1,\"firstLine\":2}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'brand'|INVALID_JSON",
        "nonsense|INVALID_JSON",
        "[1]|INVALID_JSON",
        "{'type':'brand'} x|INVALID_JSON",
        "{'type':'nothing'}|UNKNOWN_TYPE",
        "{}|UNKNOWN_TYPE",
      })
  void aLineThatIsNoneIsRejectedAndTheRestGoesIn(String line, String code) {
    onlyTheSecondIsRejected(client.send(text(BEFORE, line.replace('\'', '"'))), code);
  }

  @Test
  void aLineThatIsNotUtf8IsRejectedAndTheRestGoesIn() {
    byte[] line =
        "{\"type\":\"brand\",\"handle\":\"it-b\",\"name\":\"Größe\"}"
            .getBytes(StandardCharsets.ISO_8859_1);
    onlyTheSecondIsRejected(client.send(bytes(Stream.of(line))), "INVALID_UTF8");
  }

  @Test
  void aLineOfAHundredMegabytesIsRejectedAndTheRestGoesIn() {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    Stream<byte[]> line = Stream.generate(() -> megabyte).limit(100);
    onlyTheSecondIsRejected(client.send(bytes(line)), "LINE_TOO_LONG");
  }

  @Test
  void aRejectionSpeaksTheCallersLanguage() {
    Answer answer =
        client.send(text(BEFORE, "{}"), request -> request.header("Accept-Language", "fr"));
    assertThat(answer.rejections().getFirst().path("message").asString()).contains("lignes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "text/plain", "application/x-ndjson; charset=iso-8859-1"})
  void anotherMediaTypeIsRefused(String type) {
    Answer answer =
        client.send(text(BEFORE, "{}"), request -> request.setHeader("Content-Type", type));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(code(answer)).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void anotherEncodingIsRefused() {
    Answer answer =
        client.send(text(BEFORE, "{}"), request -> request.setHeader("Content-Encoding", "br"));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(code(answer)).isEqualTo("UNSUPPORTED_ENCODING");
  }

  @Test
  void whatIsSaidToBeGzipAndIsNotIsToldAtTheEnd() {
    Answer answer =
        client.send(text(BEFORE, "{}"), request -> request.setHeader("Content-Encoding", "gzip"));
    assertThat(answer.body()).contains("INVALID_GZIP");
  }

  @Test
  void anUnknownKeyIsRefused() {
    Answer answer =
        client.send(text(BEFORE, "{}"), request -> request.setHeader("Vitrine-Key", "vtr_no"));
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void anEmptyBodyIsAnImportOfNothing() {
    assertThat(client.send("").counts())
        .isEqualTo("created 0, updated 0, unchanged 0, rejected 0, duplicates 0");
  }

  private static void onlyTheSecondIsRejected(Answer answer, String code) {
    assertThat(answer.rejections())
        .extracting(line -> line.path("line").asInt() + " " + line.path("code").asString())
        .containsExactly("2 " + code);
    JsonNode summary = answer.summary();
    assertThat(summary.path("lines").asInt()).isEqualTo(3);
    assertThat(summary.path("rejected").asInt()).isOne();
  }

  private static String code(Answer answer) {
    return answer.lines().getFirst().at("/errors/0/extensions/code").asString();
  }

  private static BodyPublisher text(String before, String line) {
    return BodyPublishers.ofString(before + line + AFTER);
  }

  private static BodyPublisher bytes(Stream<byte[]> line) {
    Stream<byte[]> before = Stream.of(BEFORE.getBytes(StandardCharsets.UTF_8));
    Stream<byte[]> after = Stream.of(AFTER.getBytes(StandardCharsets.UTF_8));
    Stream<byte[]> all = Stream.of(before, line, after).flatMap(pieces -> pieces);
    return BodyPublishers.ofByteArrays(all::iterator);
  }
}
