package dev.vitrine.platform.graphql.execution;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How operations are executed.
 *
 * @param documentCache characters of document text whose parsed form is kept for each endpoint
 * @param introspection whether clients may ask for the schema
 * @param timeout how long an operation may take before it fails
 * @param schemaLocation the folder that holds the endpoints' schema files
 */
@Validated
@ConfigurationProperties("vitrine.graphql")
public record GraphQlSettings(
    @Min(0) @DefaultValue("1000000") long documentCache,
    @DefaultValue("true") boolean introspection,
    @DefaultValue("30s") Duration timeout,
    @NotBlank @DefaultValue("classpath:graphql/") String schemaLocation) {}
