package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** What is left of feeds in Redis once their visitor is forgotten. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgottenFeedTest {

  @Autowired ReactiveStringRedisTemplate redis;
  private Camp camp;

  @BeforeAll
  void pitch(@LocalServerPort int port) {
    camp = new Camp(port);
  }

  private List<String> kept(Answer feed) {
    return redis
        .keys("vitrine:feed:{" + feed.text("/data/feed/requestId") + "}*")
        .collectList()
        .block();
  }

  @Test
  void noFeedOfAForgottenVisitorIsKept() {
    Shopper visitor = camp.visitor("PURCHASED camp-boots-1");
    Answer home = Camp.feed(visitor, "HOME", Map.of("first", 2));
    Answer letter = Camp.feed(visitor, "EMAIL", Map.of("first", 2));
    assertThat(kept(home)).hasSize(1);
    assertThat(kept(letter)).hasSize(1);
    visitor.mutate("Forget", Map.of());
    assertThat(kept(home)).isEmpty();
    assertThat(kept(letter)).isEmpty();
  }

  @Test
  void theFeedsOfOthersAreKept() {
    Answer others = Camp.feed(camp.visitor(), "HOME", Map.of("first", 2));
    Shopper visitor = camp.visitor("PURCHASED camp-boots-1");
    Camp.feed(visitor, "HOME", Map.of("first", 2));
    visitor.mutate("Forget", Map.of());
    assertThat(kept(others)).hasSize(1);
  }
}
