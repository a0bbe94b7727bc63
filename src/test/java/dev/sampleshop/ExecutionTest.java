package dev.sampleshop;

import static java.util.Map.entry;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.vitrine.platform.graphql.GlobalId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What operations answer. */
@SampleShopTest
class ExecutionTest {

  private final Client client;

  @Autowired
  ExecutionTest(WebTestClient http) {
    this.client = new Client(http);
  }

  @Test
  void controllersOfTheShoppersAnswerTheirEndpoint() {
    client.query("{ greeting(name: \"Ada\") }").jsonPath("$.data.greeting").isEqualTo("Hello Ada");
  }

  @Test
  void controllersOfTheMerchantsAnswerTheirEndpointAlone() {
    client
        .http()
        .post()
        .uri("/management/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("query", "{ secret }"))
        .exchange()
        .expectBody()
        .jsonPath("$.data.secret")
        .isEqualTo("for merchants");
  }

  @Test
  void aTextThatFellBackIsListedWithItsPath() {
    client
        .query("{ things(first: 2) { nodes { title } } }")
        .jsonPath("$.data.things.nodes[1].title")
        .isEqualTo("Thing 2")
        .jsonPath("$.extensions.context.fallbacks")
        .isEqualTo(List.of(Map.of("path", List.of("things", "nodes", 1, "title"), "locale", "en")));
  }

  @Test
  void aTextThatDidNotFallBackIsNotListed() {
    client
        .query("{ thing { title } }")
        .jsonPath("$.extensions.context.fallbacks")
        .isEqualTo(List.of());
  }

  @Test
  void aFieldWithArgumentsIsAnsweredFromItsSource() {
    client
        .query("{ thing { picture(width: 480) } }")
        .jsonPath("$.data.thing.picture")
        .isEqualTo("https://x.test/1?w=480");
  }

  @Test
  void aNodeIsFoundByItsGlobalId() {
    client
        .query("query($id: ID!) { node(id: $id) { id __typename } }", Map.of("id", id(7)))
        .jsonPath("$.data.node.__typename")
        .isEqualTo("Thing");
  }

  @Test
  void nodesComeInTheOrderAskedForWithNullForWhatDoesNotExist() {
    client
        .query(
            "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
            Map.of("ids", List.of(id(3), "garbage", id(1), id(999))))
        .jsonPath("$.data.nodes")
        .isEqualTo(Arrays.asList(Map.of("id", id(3)), null, Map.of("id", id(1)), null));
  }

  @Test
  void moreThanAHundredNodesAtOnceAreRefused() {
    List<String> ids =
        java.util.stream.LongStream.range(0, 101).mapToObj(ExecutionTest::id).toList();
    client
        .query("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", ids))
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("TOO_MANY_IDS");
  }

  @Test
  void exactlyOneFieldOfAOneOfInputIsTaken() {
    client
        .query("query($c: Choice!) { choose(input: $c) }", Map.of("c", Map.of("a", "x")))
        .jsonPath("$.data.choose")
        .isEqualTo("{a=x}");
  }

  @Test
  void severalFieldsOfAOneOfInputInVariablesAreRefused() {
    client
        .query("query($c: Choice!) { choose(input: $c) }", Map.of("c", Map.of("a", "x", "b", 1)))
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("INVALID_VARIABLES");
  }

  @Test
  void severalFieldsOfAOneOfInputInTheDocumentAreRefused() {
    client
        .query("{ choose(input: {a: \"x\", b: 1}) }")
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("INVALID_QUERY");
  }

  @Test
  void scalarsAreReadInTheirCanonicalForm() {
    client
        .query(
            """
            { scalars(decimal: "10.50", long: 9007199254740991, locale: "DE-at", currency: "eur",
              url: "https://a.test/b", time: "2026-01-01T01:00:00+01:00", date: "2026-02-03",
              json: {a: [1, null, "x"]}) }
            """)
        .jsonPath("$.data.scalars")
        .isEqualTo(
            Map.ofEntries(
                entry("decimal", "10.50"),
                entry("long", "9007199254740991"),
                entry("locale", "de-AT"),
                entry("currency", "EUR"),
                entry("url", "https://a.test/b"),
                entry("time", "2026-01-01T00:00:00Z"),
                entry("date", "2026-02-03"),
                entry("json", "{a=[1, null, x]}")));
  }

  @Test
  void aLongBeyondWhatJsonHoldsExactlyIsRefused() {
    client
        .query("query($l: Long) { scalars(long: $l) }", Map.of("l", 9007199254740993L))
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("INVALID_VARIABLES");
  }

  @Test
  void aDecimalTooLongToBePaidIsRefused() {
    client
        .query("query($d: Decimal) { scalars(decimal: $d) }", Map.of("d", "1e999999999"))
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("INVALID_VARIABLES");
  }

  @Test
  void anUnexpectedFailureTellsNothingButItsIncident() {
    client
        .query("{ broken }")
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("INTERNAL")
        .jsonPath("$.errors[0].extensions.incidentId")
        .value(matchesPattern("[0-9a-f]{16}"))
        .jsonPath("$.errors[0].message")
        .value(not(containsString("hunter2")))
        .jsonPath("$.errors[0].path[0]")
        .isEqualTo("broken");
  }

  @Test
  void aPromiseThatIsNotKeptIsOurFault() {
    client
        .query("{ optional { promised } }")
        .jsonPath("$.data.optional")
        .isEmpty()
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("INTERNAL");
  }

  @Test
  void aStoreThatDoesNotAnswerIsARetryableError() {
    client
        .query("{ greeting storeDown }")
        .jsonPath("$.data.greeting")
        .isEqualTo("Hello world")
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("STORE_UNAVAILABLE")
        .jsonPath("$.errors[0].extensions.retryable")
        .isEqualTo(true)
        .jsonPath("$.errors[0].extensions.store")
        .isEqualTo("postgresql");
  }

  @Test
  void theStoresThatAnAnswerDidWithoutAreListed() {
    client.query("{ storeDown }").jsonPath("$.extensions.degraded").isEqualTo(List.of("redis"));
  }

  @Test
  void aRefusalSpeaksTheCallersLanguage() {
    client
        .query("{ refused }", headers -> headers.set("Accept-Language", "fr-CA,en;q=0.5"))
        .jsonPath("$.errors[0].message")
        .isEqualTo("x doit être compris entre 1 et 3.");
  }

  @Test
  void aRefusalSpeaksTheLanguageOfTheResolvedContext() {
    client
        .query("query @inContext(market: \"de\") { refused }")
        .jsonPath("$.errors[0].message")
        .isEqualTo("x muss zwischen 1 und 3 liegen.");
  }

  @Test
  void theContextDirectiveTakesVariables() {
    client
        .query("query($m: String) @inContext(market: $m) { market }", Map.of("m", "jp"))
        .jsonPath("$.data.market")
        .isEqualTo("jp");
  }

  @Test
  void theContextIsFoundByHeadersToo() {
    client
        .query("{ market }", headers -> headers.set("Vitrine-Market", "us"))
        .jsonPath("$.data.market")
        .isEqualTo("us");
  }

  @Test
  void aContextThatIsRefusedLeavesNothingExecuted() {
    client
        .query("query @inContext(market: \"atlantis\") { market }")
        .jsonPath("$.errors[0].extensions.code")
        .isEqualTo("UNKNOWN_MARKET")
        .jsonPath("$.errors[0].extensions.allowed")
        .isEqualTo(List.of("de", "us"))
        .jsonPath("$.data")
        .doesNotExist();
  }

  private static String id(long key) {
    return GlobalId.of("Thing", key).encoded();
  }
}
