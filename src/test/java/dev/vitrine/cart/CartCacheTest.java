package dev.vitrine.cart;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.platform.signing.Signatures;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

@VitrineTest
class CartCacheTest {

  @LocalServerPort int port;
  @Autowired CartCache cache;
  @Autowired CartRepository repository;
  @Autowired Carts carts;
  @Autowired Signatures signatures;
  @Autowired ReactiveStringRedisTemplate redis;
  @Autowired JsonMapper json;
  private Shopper shopper;
  private String variant;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    variant = new Goods(port).product("ct-kept", 50);
  }

  private String filled() {
    return shopper.cart("g-de", List.of(line(variant, 2))).text("/cart/id");
  }

  private long key(String id) {
    return signatures.read(Carts.TYPE, id).orElseThrow().number();
  }

  private Cart stored(String id) {
    return Objects.requireNonNull(repository.byIds(Set.of(key(id))).blockLast());
  }

  private long quantity(String id) {
    return shopper.contract("Cart", Map.of("id", id)).number("/data/cart/totalQuantity");
  }

  private void add(String id) {
    shopper.mutate("CartLinesAdd", input(id, Map.of("lines", List.of(line(variant, 1)))));
  }

  @Test
  void whatWasReadOnceIsKeptAsItIs() {
    String id = filled();
    assertThat(quantity(id)).isEqualTo(2);
    cache.find(key(id)).as(StepVerifier::create).expectNext(stored(id)).verifyComplete();
  }

  @Test
  void aKeptCartIsShownWithoutAskingTheDatabase() {
    String id = filled();
    quantity(id);
    repository
        .byIds(Set.of(key(id)))
        .map(cart -> json.writeValueAsString(cart).replace("\"quantity\":2", "\"quantity\":7"))
        .flatMap(text -> redis.opsForHash().put(CartCache.key(key(id)), "cart", text))
        .blockLast();
    assertThat(quantity(id)).isEqualTo(7);
    add(id);
    assertThat(quantity(id)).isEqualTo(3);
  }

  @Test
  void theNextReadSeesAChange() {
    String id = filled();
    for (int quantity = 2; quantity < 12; quantity++) {
      assertThat(quantity(id)).isEqualTo(quantity);
      add(id);
    }
  }

  @Test
  void whatAReaderBringsLateIsNotKept() {
    String id = filled();
    Cart old = stored(id);
    add(id);
    cache.keep(old).block();
    cache.find(key(id)).as(StepVerifier::create).verifyComplete();
  }

  @Test
  void whatIsToldLateTakesNothingBackThatIsLater() {
    String id = filled();
    Cart old = stored(id);
    add(id);
    quantity(id);
    cache.await(old).block();
    cache.find(key(id)).as(StepVerifier::create).expectNext(stored(id)).verifyComplete();
  }

  @Test
  void aChangeThatFailsLeavesTheCartReadable() {
    String id = filled();
    quantity(id);
    cache.await(stored(id).draft().changed(stored(id).expiresAt())).block();
    assertThat(quantity(id)).isEqualTo(2);
  }

  @Test
  void whatIsTooOldIsNotShown() {
    String id = filled();
    quantity(id);
    repository
        .byIds(Set.of(key(id)))
        .map(cart -> json.writeValueAsString(cart))
        .map(text -> text.replaceAll("\"expires_at\":\"\\d{4}", "\"expires_at\":\"2001"))
        .flatMap(text -> redis.opsForHash().put(CartCache.key(key(id)), "cart", text))
        .blockLast();
    assertThat(cache.find(key(id)).blockOptional()).isPresent();
    assertThat(quantity(id)).isEqualTo(2);
  }

  @Test
  void withoutRedisNothingIsKeptAndNothingFails() {
    LettuceConnectionFactory nowhere =
        new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", 1));
    nowhere.afterPropertiesSet();
    nowhere.start();
    CartCache broken = new CartCache(new ReactiveStringRedisTemplate(nowhere), json);
    Cart cart = stored(filled());
    broken.keep(cart).as(StepVerifier::create).expectNext(cart).verifyComplete();
    broken.find(cart.id()).as(StepVerifier::create).verifyComplete();
    broken.await(cart).as(StepVerifier::create).verifyComplete();
    nowhere.destroy();
  }
}
