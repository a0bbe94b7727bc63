package dev.vitrine.platform.graphql;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves {@code server}: what is running. */
@Management
@Controller
class ServerController {

  private final Server server;

  ServerController(ObjectProvider<BuildProperties> build) {
    BuildProperties known = build.getIfAvailable();
    String version = known == null ? null : known.getVersion();
    this.server = new Server("Vitrine", version == null ? "development" : version);
  }

  @QueryMapping
  Server server() {
    return server;
  }

  record Server(String name, String version) {}
}
