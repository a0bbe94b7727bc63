package dev.vitrine.catalog.translation;

import dev.vitrine.market.Markets;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.InputShape;
import dev.vitrine.platform.mutation.InputShape.Entries;
import dev.vitrine.platform.mutation.InputShape.Fields;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Mutations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code translation.graphqls}. */
@Management
@Controller
class TranslationManagementController {

  private static final InputShape SHAPE =
      new Fields(Map.of("fields", new Entries("name", "text", InputShape.PLAIN)));

  private final TranslationPageRepository things;
  private final TranslationPages pages;
  private final Markets markets;
  private final Mutations mutations;

  TranslationManagementController(
      TranslationPageRepository things,
      TranslationPages pages,
      Markets markets,
      Mutations mutations) {
    this.things = things;
    this.pages = pages;
    this.markets = markets;
    this.mutations = mutations;
  }

  @QueryMapping
  Mono<TranslatedThing> translation(@Argument TextOwner of, @Argument String key) {
    return things.one(of, key);
  }

  @QueryMapping
  Mono<Connection<TranslatedThing>> translations(
      @Argument TextOwner of, @Argument @Nullable String missingIn, PageRequest page) {
    return pages.page(of, missingIn, page);
  }

  @MutationMapping
  Mono<TranslationSavePayload> translationSave(MutationInput input) {
    TextOwner of = TextOwner.valueOf(input.text("of"));
    return mutations
        .write("translation", input.with("of", of.word()), SHAPE)
        .flatMap(
            written ->
                written.answer(things.one(of, input.text("key")), TranslationSavePayload::new));
  }

  @SchemaMapping(typeName = "Translation")
  List<TextsView> texts(TranslatedThing thing) {
    return thing.words().byLocale().entrySet().stream()
        .map(each -> TextsView.of(each.getKey(), each.getValue()))
        .toList();
  }

  @SchemaMapping(typeName = "Translation")
  List<MissingTexts> missing(TranslatedThing thing) {
    Set<String> locales = new TreeSet<>();
    markets.all().forEach(market -> locales.addAll(market.locales()));
    return MissingTexts.in(locales, thing.words());
  }

  record TextsView(String locale, List<FieldView> fields) {

    static TextsView of(String locale, Map<String, String> fields) {
      return new TextsView(
          locale,
          fields.entrySet().stream()
              .map(field -> new FieldView(field.getKey(), field.getValue()))
              .toList());
    }
  }

  record FieldView(String name, String text) {}

  record TranslationSavePayload(
      @Nullable TranslatedThing translation, List<UserError> userErrors) {}
}
