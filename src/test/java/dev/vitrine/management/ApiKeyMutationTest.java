package dev.vitrine.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.management.MerchantClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
@ExtendWith(OutputCaptureExtension.class)
class ApiKeyMutationTest {

  private static final String LIST =
      "{ apiKeys(last: 100) { nodes { id label prefix scopes revokedAt } } }";

  @LocalServerPort int port;
  private MerchantClient merchant;

  @BeforeEach
  void connect() {
    merchant = MerchantClient.of(port);
  }

  @Test
  void theSecretIsShownOnce() {
    String secret = create(merchant, "once", "STOCK_WRITE").text("/secret");
    assertThat(merchant.run(LIST).body().toString()).doesNotContain(secret);
  }

  @Test
  void aKeyIsListedByTheBeginningOfItsSecret() {
    Answer created = create(merchant, "listed", "STOCK_WRITE");
    assertThat(merchant.run(LIST).json("/data/apiKeys/nodes"))
        .contains(
            "'label':'listed','prefix':'%s','scopes':['STOCK_WRITE'],'revokedAt':null"
                .formatted(created.text("/secret").substring(0, 10)));
  }

  @Test
  void theSecretIsInNoLog(CapturedOutput output) {
    String secret = create(merchant, "logged", "STOCK_WRITE").text("/secret");
    merchant.with(secret).run("mutation { reindexStart(input: {}) { userErrors { code } } }");
    assertThat(output.getAll()).contains(secret.substring(0, 10)).doesNotContain(secret);
  }

  @Test
  void nobodyGivesAwayAScopeThatTheirOwnKeyLacks() {
    Answer refused =
        create(merchant.scoped("SETTINGS_WRITE"), "more", "SETTINGS_WRITE", "PRICE_WRITE");
    assertThat(refused.refusals()).containsExactly("SCOPE_NOT_HELD input.scopes.1");
  }

  @Test
  void keysAreListedToThoseWhoMayIssueThem() {
    Answer refused = merchant.scoped("CATALOG_WRITE").run(LIST);
    assertThat(refused.json("/data") + refused.errors()).isEqualTo("{'apiKeys':null}[FORBIDDEN]");
  }

  @Test
  void aKeyIsNoNodeForThoseWhoMayNotIssueThem() {
    String id = create(merchant, "node").text("/apiKey/id");
    Answer refused =
        merchant
            .scoped("CATALOG_WRITE")
            .run("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id));
    assertThat(refused.errors()).containsExactly("FORBIDDEN");
  }

  @Test
  void aKeyNeedsALabel() {
    assertThat(create(merchant, " ").refusals()).containsExactly("REQUIRED input.label");
  }

  @Test
  void anExpiryInThePastIsRefused() {
    Answer refused =
        merchant.mutate(
            "apiKeyCreate",
            "ApiKeyCreateInput",
            Map.of("label", "late", "scopes", List.of(), "expiresAt", "2020-01-01T00:00:00Z"),
            "secret");
    assertThat(refused.refusals()).containsExactly("IN_THE_PAST input.expiresAt");
  }

  @Test
  void anUnknownKeyCannotBeRevoked() {
    Answer refused =
        merchant.mutate(
            "apiKeyRevoke", "ApiKeyRevokeInput", Map.of("id", "nonsense"), "apiKey { id }");
    assertThat(refused.refusals()).containsExactly("NOT_FOUND input.id");
  }

  @Test
  void aCallerLearnsWhatTheirKeyAllows() {
    Answer answer = merchant.scoped("STOCK_WRITE").run("{ caller { scopes } }");
    assertThat(answer.json("/data/caller/scopes")).isEqualTo("['STOCK_WRITE']");
  }

  private static Answer create(MerchantClient client, String label, String... scopes) {
    return client.mutate(
        "apiKeyCreate",
        "ApiKeyCreateInput",
        Map.of("label", label, "scopes", List.of(scopes)),
        "secret apiKey { id }");
  }
}
