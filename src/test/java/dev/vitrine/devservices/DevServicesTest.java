package dev.vitrine.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DevServicesTest {

  private final DevServices services = DevServices.tests();

  @Test
  void postgresIsVersion18() throws SQLException {
    assertThat(sql("SHOW server_version")).startsWith("18.");
  }

  @Test
  void postgresComparesByIcuCollations() throws SQLException {
    assertThat(sql("SELECT ('ä' < 'z' COLLATE \"de-x-icu\")::text")).isEqualTo("true");
  }

  @Test
  void redisKnowsStreams() throws IOException {
    assertThat(redis("XADD stream * field value\r\n")).startsWith("$");
  }

  @Test
  void elasticsearchHoldsDocuments() {
    Rest elasticsearch = new Rest(services.elasticsearch());
    elasticsearch.put("/devservices/_doc/1?refresh=true", Map.of("title", "Kaffeetasse"));
    assertThat(elasticsearch.get("/devservices/_count").path("count").asInt()).isOne();
  }

  private String sql(String query) throws SQLException {
    Server server = services.postgres();
    String url = "jdbc:postgresql://%s:%d/vitrine".formatted(server.host(), server.port());
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private String redis(String command) throws IOException {
    try (Socket socket = new Socket(services.redis().host(), services.redis().port())) {
      socket.getOutputStream().write(command.getBytes());
      return new String(socket.getInputStream().readNBytes(1));
    }
  }
}
