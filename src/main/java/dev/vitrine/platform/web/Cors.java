package dev.vitrine.platform.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/**
 * Judges requests of pages from other origins, WebSocket handshakes among them, before anything
 * else sees them.
 */
@Configuration(proxyBeanMethods = false)
class Cors {

  private static final List<String> METHODS = List.of("GET", "POST", "DELETE");

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 10)
  CorsWebFilter corsFilter(CorsSettings settings) {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOriginPatterns(settings.allowedOrigins());
    cors.setAllowCredentials(settings.allowCredentials());
    cors.setAllowedMethods(METHODS);
    cors.addAllowedHeader(CorsConfiguration.ALL);
    cors.addExposedHeader(HttpHeaders.RETRY_AFTER);
    cors.setMaxAge(settings.maxAge());
    UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
    everywhere.registerCorsConfiguration("/**", cors);
    return new CorsWebFilter(everywhere);
  }
}
