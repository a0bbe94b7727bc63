package dev.vitrine.platform.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which pages of other origins may call the API from a browser.
 *
 * @param allowedOrigins origins such as https://shop.example, or patterns such as
 *     https://*.shop.example; none allows only pages that the application serves itself
 * @param allowCredentials whether browsers send cookies along; the API itself uses none
 * @param maxAge how long a browser may remember the answer to its preflight
 */
@Validated
@ConfigurationProperties("vitrine.web.cors")
record CorsSettings(
    @DefaultValue List<String> allowedOrigins,
    @DefaultValue("false") boolean allowCredentials,
    @DefaultValue("1h") Duration maxAge) {}
