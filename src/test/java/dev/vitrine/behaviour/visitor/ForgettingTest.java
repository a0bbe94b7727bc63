package dev.vitrine.behaviour.visitor;

import static dev.vitrine.behaviour.Stroller.views;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.intake.ImportClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;

/** Looks for a forgotten visitor in the stores themselves. */
@VitrineTest
class ForgettingTest {

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  @Autowired ReactiveStringRedisTemplate redis;
  private Stroller stroller;
  private long visitor;

  @BeforeEach
  void leaveTraces() {
    new ImportClient(port).send("{\"type\":\"product\",\"externalId\":\"forgotten\"}");
    long product = number("SELECT id FROM product WHERE external_id = 'forgotten'");
    stroller = Stroller.willing(port);
    visitor =
        GlobalId.parse(
                stroller.shopper().run("{ visitor { id } }", Map.of()).text("/data/visitor/id"))
            .orElseThrow()
            .key();
    stroller.record(views(GlobalId.of("Product", product).encoded(), 3, 60));
    Patience.await().until(() -> stroller.historyCount() == 3 && !keys().isEmpty());
  }

  private long number(String sql) {
    return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
  }

  private List<String> keys() {
    return redis.keys("*{" + visitor + "}*").collectList().block();
  }

  /** Every table of the database that has a column for visitors. */
  private List<String> tables() {
    return database
        .sql(
            """
            SELECT c.table_name || ' WHERE ' || c.column_name || ' = '
            FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
              AND (c.column_name IN ('visitor_id', 'joined_to')
                OR (c.table_name = 'visitor' AND c.column_name = 'id'))
            """)
        .map(row -> row.get(0, String.class))
        .all()
        .collectList()
        .block();
  }

  private long traces() {
    return tables().stream()
        .mapToLong(each -> number("SELECT count(*) FROM " + each + visitor))
        .sum();
  }

  private boolean forget() {
    return stroller.shopper().mutate("Forget", Map.of()).body().path("forgotten").asBoolean();
  }

  @Test
  void noTableKnowsAForgottenVisitor() {
    assertThat(traces()).isGreaterThan(3);
    assertThat(forget()).isTrue();
    assertThat(traces()).isZero();
  }

  @Test
  void redisKnowsNoForgottenVisitor() {
    forget();
    assertThat(keys()).isEmpty();
    assertThat(redis.type("vitrine:{behaviour}:events").block()).isEqualTo(DataType.STREAM);
    assertThat(
            redis
                .opsForStream()
                .range("vitrine:{behaviour}:events", Range.unbounded())
                .collectList()
                .block())
        .noneMatch(entry -> entry.getValue().containsValue(Long.toString(visitor)));
  }

  @Test
  void theTokenOfAForgottenVisitorIsNobodys() {
    forget();
    assertThat(stroller.shopper().run("{ visitor { id } }", Map.of()).json("/data"))
        .isEqualTo("{'visitor':null}");
    assertThat(stroller.shopper().mutate("Forget", Map.of()).refusals())
        .containsExactly("VISITOR_REQUIRED");
  }

  @Test
  void aForgottenCustomerIsForgottenOnTheDeviceToo() {
    stroller.shopper().register();
    forget();
    assertThat(traces()).isZero();
  }

  @Test
  void beforeThatTheyMayTakeTheirDataWithThem() {
    assertThat(
            stroller
                .shopper()
                .run("{ visitor { export } }", Map.of())
                .body()
                .at("/data/visitor/export/events")
                .valueStream()
                .map(
                    event ->
                        event.path("kind").asString() + " " + event.path("product").asString()))
        .containsOnly("PRODUCT_VIEWED forgotten")
        .hasSize(3);
  }

  @Test
  void nobodyIsNotForgotten() {
    assertThat(Shopper.of(port).mutate("Forget", Map.of()).refusals())
        .containsExactly("VISITOR_REQUIRED");
  }
}
