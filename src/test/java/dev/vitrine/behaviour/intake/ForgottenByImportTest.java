package dev.vitrine.behaviour.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper;
import dev.vitrine.platform.intake.ImportClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whoever was forgotten is not brought back by the import. */
@VitrineTest
class ForgottenByImportTest {

  private final String name = "told-" + UUID.randomUUID();

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private ImportClient importing;

  @BeforeEach
  void writeProduct() {
    importing = new ImportClient(port);
    importing.send("{\"type\":\"product\",\"externalId\":\"forgotten\"}");
  }

  private String event(Instant at) {
    return """
    {"type":"event","visitor":"%s","kind":"COLLECTED","product":"forgotten","at":"%s"}\
    """
        .formatted(name, at);
  }

  private Stroller identified(Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("externalId", name);
    Shopper shopper = Shopper.of(port);
    String token = shopper.mutate("Visit", input).text("/token");
    return new Stroller(shopper.visiting(token), token);
  }

  private String sent(Instant at) {
    return importing.send(event(at)).rejections().toString();
  }

  private long visitors() {
    return database
        .sql("SELECT count(*) FROM visitor WHERE external_id = :name")
        .bind("name", name)
        .mapValue(Long.class)
        .one()
        .blockOptional()
        .orElseThrow();
  }

  private static final Map<String, ?> AGREED =
      Map.of("consent", Map.of("personalization", true, "analytics", true));

  @Test
  void theSameLineBringsNobodyBack() {
    Instant at = Instant.now().minusSeconds(600);
    assertThat(sent(at)).isEqualTo("[]");
    identified(Map.of()).shopper().mutate("Forget", Map.of());
    assertThat(sent(at)).contains("VISITOR_FORGOTTEN");
    assertThat(sent(Instant.now())).contains("VISITOR_FORGOTTEN");
    assertThat(visitors()).isZero();
  }

  @Test
  void whoeverIsNamedAgainHasAgreedToNothing() {
    Instant at = Instant.now().minusSeconds(600);
    sent(at);
    identified(Map.of()).shopper().mutate("Forget", Map.of());
    Stroller again = identified(Map.of());
    assertThat(sent(at)).contains("NO_CONSENT");
    assertThat(again.historyCount()).isZero();
  }

  @Test
  void whoeverAgreesAnewIsRememberedFromThenOn() {
    Instant at = Instant.now().minusSeconds(600);
    sent(at);
    identified(Map.of()).shopper().mutate("Forget", Map.of());
    Stroller again = identified(AGREED);
    assertThat(sent(at)).contains("VISITOR_FORGOTTEN");
    assertThat(sent(Instant.now().plusSeconds(1))).isEqualTo("[]");
    Patience.await().until(() -> again.historyCount() == 1);
  }

  @Test
  void whatACustomerWhoWasForgottenDidOnADeviceStaysForgotten() {
    Instant at = Instant.now().minusSeconds(600);
    sent(at);
    Shopper device = identified(Map.of()).shopper();
    String session = device.register();
    Shopper.of(port).signedIn(session).mutate("Forget", Map.of());
    assertThat(sent(at)).contains("VISITOR_FORGOTTEN");
  }
}
