package dev.vitrine.platform.store;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Elasticsearch is.
 *
 * @param uris the addresses of its nodes, such as https://search.example:9200
 * @param username the user, where Elasticsearch has users
 * @param password the user's password
 * @param apiKey an API key instead of a user and password
 */
@Validated
@ConfigurationProperties("vitrine.elasticsearch")
record ElasticsearchSettings(
    @NotEmpty @DefaultValue("http://localhost:9200")
        List<@Pattern(regexp = "https?://[^/:]+(:\\d{1,5})?/?") String> uris,
    @Nullable String username,
    @Nullable String password,
    @Nullable String apiKey) {}
