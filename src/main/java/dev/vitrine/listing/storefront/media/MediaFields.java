package dev.vitrine.listing.storefront.media;

import dev.vitrine.platform.graphql.DirectFetcher;
import dev.vitrine.platform.graphql.Refused;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fetches the addresses of media, which depend on where the request came to. */
@Component
class MediaFields implements RuntimeWiringConfigurer {

  private static final int WIDEST = 5_000;

  private final MediaAddresses addresses;

  MediaFields(MediaAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    DirectFetcher<MediaView.Image> image = this::image;
    DirectFetcher<MediaView> other =
        (media, field) -> addresses.of(media.source(), field.getGraphQlContext());
    wiring.type("Image", type -> type.dataFetcher("url", image));
    wiring.type("Video", type -> type.dataFetcher("url", other));
    wiring.type("Model3d", type -> type.dataFetcher("url", other));
  }

  private String image(MediaView.Image image, DataFetchingEnvironment field) {
    Integer width = field.getArgument("width");
    if (width != null && (width < 1 || width > WIDEST)) {
      Map<String, Object> facts = Map.of("value", width, "max", WIDEST);
      throw Refused.of("WIDTH_OUT_OF_RANGE", "listing.width", facts, facts);
    }
    return addresses.ofImage(
        image.source(), width, field.getArgument("format"), field.getGraphQlContext());
  }
}
