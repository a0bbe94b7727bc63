package dev.vitrine.platform.idempotency;

import dev.vitrine.platform.graphql.RequestHeaders;
import dev.vitrine.platform.signing.Signatures;
import graphql.GraphQLContext;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Tells callers who own nothing yet apart, so that the idempotency keys of one never meet those of
 * another.
 */
@Component
public class Callers {

  private static final List<String> IDENTITIES =
      List.of(HttpHeaders.AUTHORIZATION, "Vitrine-Visitor");

  private final Signatures signatures;

  Callers(Signatures signatures) {
    this.signatures = signatures;
  }

  /** A fingerprint of the session, the visitor, or else of where the request comes from. */
  public String of(GraphQLContext context) {
    HttpHeaders headers = RequestHeaders.of(context);
    String identity =
        IDENTITIES.stream()
            .flatMap(name -> Stream.ofNullable(headers.getFirst(name)))
            .findFirst()
            .orElseGet(() -> address(context));
    return HexFormat.of().formatHex(signatures.fingerprint(identity));
  }

  private static String address(GraphQLContext context) {
    return Optional.ofNullable(context.<InetSocketAddress>get(InetSocketAddress.class))
        .map(InetSocketAddress::getAddress)
        .map(Objects::toString)
        .orElse("");
  }
}
