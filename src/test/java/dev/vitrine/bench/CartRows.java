package dev.vitrine.bench;

import dev.vitrine.cart.Shopper;
import dev.vitrine.checkout.Till;
import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** Carts in bulk: one is made as shoppers do, and its rows are copied. */
final class CartRows {

  private static final String COPY =
      """
      WITH made AS (
        INSERT INTO cart (market_id, currency, state, version, last_line, email, delivery_address,
                          delivery_method, codes, promotions, cost, expires_at)
        SELECT market_id, currency, state, version, last_line, email, delivery_address,
               delivery_method, codes, promotions, cost, expires_at
        FROM cart, generate_series(1, :many)
        WHERE id = :id
        RETURNING id),
      filled AS (
        INSERT INTO cart_line (cart_id, number, variant_id, product_id, sku, quantity, attributes,
                               parts, weight_grams, tax_class, price, discounts, subtotal, discount,
                               total, tax)
        SELECT made.id, l.number, l.variant_id, l.product_id, l.sku, l.quantity, l.attributes,
               l.parts, l.weight_grams, l.tax_class, l.price, l.discounts, l.subtotal, l.discount,
               l.total, l.tax
        FROM cart_line l, made
        WHERE l.cart_id = :id),
      paid AS (
        INSERT INTO payment (cart_id, provider, state, amount, currency, reference)
        SELECT made.id, p.provider, p.state, p.amount, p.currency, p.reference
        FROM payment p, made
        WHERE p.cart_id = :id)
      SELECT id FROM made
      """;

  private final DatabaseClient database;
  private final Signatures signatures;
  private final Shopper shopper;

  CartRows(ConfigurableApplicationContext context, Shopper shopper) {
    this.database = context.getBean(DatabaseClient.class);
    this.signatures = context.getBean(Signatures.class);
    this.shopper = shopper;
  }

  /** Carts with a line of each variant; gives their ids. */
  List<String> copies(List<String> variants, int many) {
    List<Map<String, ?>> lines = new ArrayList<>();
    variants.forEach(variant -> lines.add(Shopper.line(variant, 1)));
    return copies(shopper.cart("g-de", lines).text("/cart/id"), many);
  }

  /** Carts of one variant that lack nothing any more; gives their ids. */
  List<String> paidCopies(String variant, int many) {
    String cart = Till.filledCart(shopper, variant, 1);
    Till.invoice(shopper, cart);
    return copies(cart, many);
  }

  private List<String> copies(String cart, int many) {
    long id = signatures.read("Cart", cart).map(SignedId::number).orElseThrow();
    return Objects.requireNonNull(
        database
            .sql(COPY)
            .bind("id", id)
            .bind("many", many)
            .mapValue(Long.class)
            .all()
            .map(copy -> signatures.id("Cart", copy))
            .collectList()
            .block());
  }

  long orders() {
    return Objects.requireNonNull(
        database.sql("SELECT count(*) FROM orders").mapValue(Long.class).one().block());
  }

  /** Lets the planner know of what was copied, as it would by and by. */
  void analyze() {
    database.sql("ANALYZE cart, cart_line, payment").then().block();
  }
}
