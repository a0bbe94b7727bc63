/** GraphQL over HTTP, its September 2026 edition, over server-sent events and over WebSocket. */
@NullMarked
package dev.vitrine.platform.graphql.http;

import org.jspecify.annotations.NullMarked;
