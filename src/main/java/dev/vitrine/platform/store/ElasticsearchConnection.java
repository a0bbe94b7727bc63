package dev.vitrine.platform.store;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;

/** Elasticsearch as the settings name it. */
record ElasticsearchConnection(ElasticsearchSettings settings)
    implements ElasticsearchConnectionDetails {

  private static final int USUAL_PORT = 9200;

  @Override
  public List<Node> getNodes() {
    return settings.uris().stream().map(URI::create).map(ElasticsearchConnection::node).toList();
  }

  @Override
  public @Nullable String getUsername() {
    return settings.username();
  }

  @Override
  public @Nullable String getPassword() {
    return settings.password();
  }

  @Override
  public @Nullable String getApiKey() {
    return settings.apiKey();
  }

  private static Node node(URI uri) {
    boolean encrypted = "https".equals(uri.getScheme());
    return new Node(
        uri.getHost(),
        uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
        encrypted ? Node.Protocol.HTTPS : Node.Protocol.HTTP);
  }
}
