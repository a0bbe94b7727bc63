package dev.vitrine.platform.graphql.limits;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one GraphQL operation may ask for.
 *
 * @param depth levels of fields below the root; introspection has limits of its own
 * @param complexity result nodes (fields and list items) that the operations of a request could
 *     answer at most, and 100 for every listing or search; connections count by their first or last
 * @param aliases aliases in a document
 * @param directives directives in a document
 * @param tokens lexical tokens in a document
 * @param batch operations in one HTTP request; 1 refuses JSON arrays of several
 * @param bodySize bytes of a request's body
 * @param assumedListSize items that a list without paging is taken to have
 */
@Validated
@ConfigurationProperties("vitrine.graphql.limits")
public record Limits(
    @Min(1) @DefaultValue("15") int depth,
    @Min(1) @DefaultValue("30000") int complexity,
    @Min(0) @DefaultValue("100") int aliases,
    @Min(0) @DefaultValue("100") int directives,
    @Min(1) @DefaultValue("10000") int tokens,
    @Min(1) @DefaultValue("10") int batch,
    @Min(1024) @DefaultValue("1000000") int bodySize,
    @Min(1) @DefaultValue("10") int assumedListSize) {}
