package dev.vitrine.catalog.translation;

import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.ImportLine;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.intake.LineOutcome.Problem;
import dev.vitrine.platform.intake.LineOutcome.Rejected;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a translation line says: these texts of that thing, in one language.
 *
 * @param line the line
 * @param owner what kind of thing it is
 * @param key the merchant's key of the thing
 * @param locale the BCP 47 tag
 * @param texts by field; null clears one
 */
record Translation(ImportLine line, TextOwner owner, String key, String locale, JsonNode texts) {

  private static final String KINDS =
      Arrays.stream(TextOwner.values()).map(TextOwner::word).collect(Collectors.joining(", "));

  /** Reads a line; what is wrong with it is reported to its reader. */
  static Translation read(ImportLine line, Fields fields) {
    String of = fields.key("of");
    if (!of.isEmpty() && TextOwner.named(of).isEmpty()) {
      fields.reject("of", TranslationCode.UNKNOWN_KIND_OF_TEXT, Map.of("known", KINDS));
    }
    fields.require("locale");
    fields.require("fields");
    fields.object("fields");
    return new Translation(
        line,
        TextOwner.named(of).orElse(TextOwner.PRODUCT),
        fields.key("key"),
        fields.locale("locale").given().orElse(""),
        line.body().path("fields"));
  }

  /** The same said by a line about the thing itself. */
  ImportLine asOwnLine() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", owner.word());
    body.put(owner.keyField(), key);
    body.set("texts", JsonNodeFactory.instance.objectNode().set(locale, texts));
    return new ImportLine(line.number(), owner.word(), body);
  }

  /** A reader of the texts as those of the thing itself would be read. */
  Fields asFields() {
    return Fields.of(
        JsonNodeFactory.instance
            .objectNode()
            .set("texts", JsonNodeFactory.instance.objectNode().set(locale, texts)));
  }

  /** The refusal of a line about something that does not exist. */
  Rejected notFound() {
    return Rejected.of(FormCode.NOT_FOUND, "key", key);
  }

  /** The outcome of the own line in this line's terms. */
  LineOutcome inOwnTerms(LineOutcome outcome) {
    return outcome instanceof Rejected(var problems)
        ? new Rejected(problems.stream().map(this::inOwnTerms).toList())
        : outcome;
  }

  private Problem inOwnTerms(Problem problem) {
    String prefix = "texts." + locale + '.';
    String field = problem.field();
    return field == null || !field.startsWith(prefix)
        ? problem
        : new Problem(
            problem.code(),
            "fields." + field.substring(prefix.length()),
            problem.value(),
            problem.arguments());
  }

  /** The keys of things of one kind. */
  static Set<String> keys(Iterable<Translation> translations) {
    Set<String> keys = new TreeSet<>();
    translations.forEach(translation -> keys.add(translation.key()));
    return keys;
  }
}
