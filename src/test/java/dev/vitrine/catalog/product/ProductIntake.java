package dev.vitrine.catalog.product;

import dev.vitrine.TestImport;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Products;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/** Takes in lines about products of a shop that has what they refer to. */
final class ProductIntake {

  private static final List<String> REFERENCES =
      List.of(
          """
          INSERT INTO attribute (key, kind, unit)
          VALUES ('t-color', 'ENUM', NULL), ('t-weight', 'NUMBER', 'g'), ('t-dry', 'BOOLEAN', NULL),
                 ('t-cut', 'TEXT', NULL), ('t-since', 'DATE', NULL)
          ON CONFLICT DO NOTHING
          """,
          """
          INSERT INTO attribute_value (attribute_id, key)
          SELECT id, 'red' FROM attribute WHERE key = 't-color'
          ON CONFLICT DO NOTHING
          """,
          "INSERT INTO category (external_id) VALUES ('t-shoes') ON CONFLICT DO NOTHING",
          "INSERT INTO location (handle, country) VALUES ('t-berlin', 'DE') ON CONFLICT DO"
              + " NOTHING");

  private final TestImport intake;
  private final Products products;
  private final String id = "p-" + UUID.randomUUID();

  ProductIntake(TestImport intake, Products products, DatabaseClient database) {
    this.intake = intake;
    this.products = products;
    REFERENCES.forEach(sql -> database.sql(sql).then().block());
  }

  /** The external id of the product that lines are about unless they say otherwise. */
  String id() {
    return id;
  }

  /** The product, or null. */
  Product product() {
    return product(id);
  }

  /** The product of an external id, or null. */
  Product product(String externalId) {
    return products.byExternalIds(List.of(externalId)).blockFirst();
  }

  /** A line about a product, with these fields. */
  String line(String externalId, String fields) {
    return "{'type':'product','externalId':'%s'%s}"
        .formatted(externalId, fields.isEmpty() ? "" : "," + fields);
  }

  /** A line about the product, with these fields. */
  String line(String fields) {
    return line(id, fields);
  }

  LineOutcome take(String fields) {
    return intake.take(line(fields)).getFirst();
  }

  /** Takes in lines as one batch. */
  List<LineOutcome> takeAll(String... lines) {
    return intake.take(lines);
  }

  /** Why fields are refused, as {@code CODE field}. */
  List<String> refusals(String fields) {
    return refusalsOf(line(fields));
  }

  /** Why a line is refused, as {@code CODE field}. */
  List<String> refusalsOf(String line) {
    return intake.refusals(line);
  }
}
