package dev.vitrine.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the GraphiQL page.
 *
 * @param enabled Whether the page is served at /graphiql, and / leads there.
 */
@ConfigurationProperties("vitrine.graphiql")
record GraphiqlProperties(@DefaultValue("true") boolean enabled) {}
