package dev.vitrine.social.link;

import dev.vitrine.platform.signing.Signatures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the tokens of links: the link's number and 96 bits that only the shop's key
 * makes, short enough to be sent by hand. None is kept.
 */
@Component
class ShareTokens {

  private static final String PURPOSE = "ShareLink";
  private static final int SECRET = 16;
  private static final Pattern TOKEN = Pattern.compile("([0-9a-z]{1,12})-([0-9A-Za-z_-]{16})");

  private final Signatures signatures;

  ShareTokens(Signatures signatures) {
    this.signatures = signatures;
  }

  /** The token of a link. */
  String of(long id) {
    return Long.toString(id, Character.MAX_RADIX) + '-' + secret(id);
  }

  /** The key of a token's link; empty for one that this shop did not give out. */
  Optional<Long> read(String token) {
    Matcher parts = TOKEN.matcher(token);
    return parts.matches() ? read(parts.group(1), parts.group(2)) : Optional.empty();
  }

  private Optional<Long> read(String number, String presented) {
    long id = Long.parseLong(number, Character.MAX_RADIX);
    byte[] expected = secret(id).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, presented.getBytes(StandardCharsets.UTF_8))
        ? Optional.of(id)
        : Optional.empty();
  }

  private String secret(long id) {
    return signatures.token(PURPOSE, Long.toString(id)).substring(0, SECRET);
  }
}
