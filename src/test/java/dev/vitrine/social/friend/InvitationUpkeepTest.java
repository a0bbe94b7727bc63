package dev.vitrine.social.friend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.social.Companion;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** An invited address is kept no longer than the invitation can be answered. */
@VitrineTest
class InvitationUpkeepTest {

  private final String address = UUID.randomUUID() + "@example.org";

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  @Autowired InvitationUpkeep upkeep;
  private Companion ada;
  private String token;

  @BeforeEach
  void invite() {
    ada = Companion.of(port, "Ada");
    token = ada.invite(Map.of("email", address)).text("/invitation/token");
    assertThat(kept()).isOne();
  }

  private long kept() {
    return database
        .sql("SELECT count(*) FROM friend_invitation i WHERE i.email_key = :address")
        .bind("address", address)
        .mapValue(Long.class)
        .one()
        .blockOptional()
        .orElseThrow();
  }

  @Test
  void theAddressIsGoneOnceTheInvitationHasExpired() {
    Mono.from(upkeep.task()).block();
    assertThat(kept()).isOne();
    database
        .sql(
            "UPDATE friend_invitation SET expires_at = now() - interval '1 second' WHERE email_key"
                + " = :address")
        .bind("address", address)
        .then()
        .block();
    Mono.from(upkeep.task()).block();
    assertThat(kept()).isZero();
  }

  @Test
  void theAddressIsGoneOnceTheInvitationIsTakenBack() {
    ada.ask("friendInvitationWithdraw", Map.of("token", token), "");
    assertThat(kept()).isZero();
  }
}
