package dev.vitrine.devservices;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A database of PostgreSQL.
 *
 * @param server where it lives
 * @param name a name that needs no quotes
 */
record Database(Server server, String name) {

  private static final String ADMINISTRATIVE = "postgres";

  /** The database of this name, made where there is none. */
  static Database of(Server server, String name) {
    Database administrative = new Database(server, ADMINISTRATIVE);
    try (Connection connection =
            DriverManager.getConnection(administrative.jdbcUrl(), PostgresServer.USER, "");
        Statement statement = connection.createStatement()) {
      if (!exists(statement, name)) {
        statement.execute("CREATE DATABASE " + name);
      }
      return new Database(server, name);
    } catch (SQLException e) {
      throw new DevServicesException(
          "The database " + name + " cannot be made: " + e.getMessage(), e);
    }
  }

  private static boolean exists(Statement statement, String name) throws SQLException {
    String query = "SELECT datname FROM pg_database WHERE datname = '" + name + "'";
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), name);
  }
}
