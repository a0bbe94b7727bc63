package dev.vitrine.devservices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL and Redis, asked over the wire. */
final class Stores {

  private Stores() {}

  /** Runs a statement and answers the first column of its first row, or nothing. */
  static String sql(Server server, String statement) {
    String url = "jdbc:postgresql://%s:%d/%s";
    try (Connection connection =
            DriverManager.getConnection(
                url.formatted(server.host(), server.port(), PostgresServer.DATABASE),
                PostgresServer.USER,
                "");
        Statement sql = connection.createStatement()) {
      return sql.execute(statement) ? first(sql.getResultSet()) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String first(ResultSet rows) throws SQLException {
    rows.next();
    return rows.getString(1);
  }

  /** Sends a command and answers the first line of the reply as the protocol writes it. */
  static String redis(Server server, String command) {
    try (Socket socket = new Socket(server.host(), server.port());
        var reply = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
        var lines = new BufferedReader(reply)) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      return lines.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
