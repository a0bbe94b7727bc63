package dev.vitrine.listing.storefront.media;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where pictures, films and models are delivered from.
 *
 * @param baseUrl what relative addresses of media are relative to; left out: the address that the
 *     request came to
 * @param imageUrl the address of a picture of a width and format at an image service, with the
 *     placeholders {@code {url}}, {@code {width}} and {@code {format}}; left out: the picture's own
 *     address, with a parameter for each where the application delivers it itself
 */
@Validated
@ConfigurationProperties("vitrine.media")
record MediaProperties(
    @Nullable @Pattern(regexp = "https?://\\S+") String baseUrl,
    @Nullable @Pattern(regexp = "https?://\\S+") String imageUrl) {}
