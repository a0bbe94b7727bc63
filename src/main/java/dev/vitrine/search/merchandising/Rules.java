package dev.vitrine.search.merchandising;

import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.Query;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.search.query.Ranking;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what merchants want of a search. */
@Component
public class Rules {

  private static final BigDecimal BOOST = BigDecimal.valueOf(3);
  private static final BigDecimal BURY = BigDecimal.valueOf(0.1);

  private final Snapshot<Brands> brands;
  private final Snapshot<CategoryTree> categories;

  Rules(Snapshot<Brands> brands, Snapshot<CategoryTree> categories) {
    this.brands = brands;
    this.categories = categories;
  }

  /**
   * What is wanted of a search.
   *
   * @param query what was typed
   * @param filters what was chosen or understood
   */
  public Applied of(
      Merchandising merchandising, String query, List<Filter> filters, ShopContext shop) {
    List<SearchRule> here = merchandising.in(shop, Instant.now());
    if (here.isEmpty()) {
      return Applied.NOTHING;
    }
    Language language = Language.of(shop.locales().tag());
    String asked = phrase(query, language);
    List<SearchRule> holding =
        here.stream()
            .filter(rule -> isFor(rule, asked, language))
            .filter(rule -> isWithin(rule, filters))
            .toList();
    return holding.isEmpty() ? Applied.NOTHING : applied(merchandising, holding);
  }

  /** The synonyms that hold where somebody searches. */
  public Synonyms synonyms(Merchandising merchandising, ShopContext shop) {
    return Synonyms.of(
        merchandising.in(shop, Instant.now()).stream()
            .filter(rule -> rule.kind() == SearchRule.Kind.SYNONYM)
            .toList(),
        Language.of(shop.locales().tag()));
  }

  private static String phrase(String text, Language language) {
    return ' '
        + language.words(text).stream().map(Word::stem).collect(Collectors.joining(" "))
        + ' ';
  }

  private static boolean isFor(SearchRule rule, String asked, Language language) {
    if (rule.query() == null) {
      return true;
    }
    String wanted = phrase(rule.query(), language);
    return rule.within() ? asked.contains(wanted) : asked.equals(wanted);
  }

  private boolean isWithin(SearchRule rule, List<Filter> filters) {
    return rule.category() == null
        || categories
            .current()
            .byExternalId(rule.category())
            .map(category -> categories.current().subtree(category.id()))
            .filter(
                subtree -> Merchandising.categories(filters).stream().anyMatch(subtree::contains))
            .isPresent();
  }

  private Applied applied(Merchandising merchandising, List<SearchRule> holding) {
    List<Long> pinned = new ArrayList<>();
    List<Applied.Moved> moved = new ArrayList<>();
    List<Query> hidden = new ArrayList<>();
    Map<String, Query> marks = new LinkedHashMap<>();
    for (SearchRule rule : holding) {
      Query target = target(merchandising, rule);
      switch (rule.kind()) {
        case PIN -> pinned.addAll(merchandising.products(rule));
        case BOOST -> moved.add(new Applied.Moved(target, factor(rule, BOOST)));
        case BURY -> moved.add(new Applied.Moved(target, factor(rule, BURY)));
        case HIDE -> hidden.add(target);
        case SYNONYM, REDIRECT, WEIGHTS -> {}
      }
      marks.put(rule.handle(), target);
    }
    return new Applied(
        pinned.stream().distinct().toList(),
        moved,
        hidden,
        ranking(holding),
        redirect(holding),
        marks,
        Map.of());
  }

  private static double factor(SearchRule rule, BigDecimal otherwise) {
    return Objects.requireNonNullElse(rule.factor(), otherwise).doubleValue();
  }

  private Query target(Merchandising merchandising, SearchRule rule) {
    List<Query> holding = new ArrayList<>();
    if (!rule.products().isEmpty()) {
      List<Long> ids = merchandising.products(rule);
      holding.add(
          ids.isEmpty() ? Query.NOTHING : Query.of("terms", Map.of(IndexFields.PRODUCT_ID, ids)));
    }
    if (rule.brand() != null) {
      holding.add(
          brands
              .current()
              .named(rule.brand())
              .map(brand -> Query.term(IndexFields.TOKENS, Tokens.brand(brand.id())))
              .orElse(Query.NOTHING));
    }
    if (rule.inCategory() != null) {
      holding.add(
          categories
              .current()
              .byExternalId(rule.inCategory())
              .map(it -> Query.term(IndexFields.CATEGORIES, String.valueOf(it.id())))
              .orElse(Query.NOTHING));
    }
    if (rule.attribute() != null && rule.value() != null) {
      holding.add(
          Query.any(
              List.of(
                  Query.term(IndexFields.TOKENS, Tokens.attribute(rule.attribute(), rule.value())),
                  Query.term(IndexFields.TOKENS, Tokens.option(rule.attribute(), rule.value())))));
    }
    return holding.isEmpty() ? Query.NOTHING : Query.all(holding);
  }

  /** Of several the last by handle decides. */
  private static Ranking ranking(List<SearchRule> holding) {
    return holding.stream()
        .filter(rule -> rule.kind() == SearchRule.Kind.WEIGHTS)
        .reduce((first, second) -> second)
        .map(
            rule ->
                new Ranking(
                    weight(rule.sales(), Ranking.STANDARD.sales()),
                    weight(rule.rating(), Ranking.STANDARD.rating()),
                    weight(rule.freshness(), Ranking.STANDARD.freshness()),
                    weight(rule.stock(), Ranking.STANDARD.stock())))
        .orElse(Ranking.STANDARD);
  }

  private static double weight(@Nullable BigDecimal chosen, double otherwise) {
    return chosen == null ? otherwise : chosen.doubleValue();
  }

  private static @Nullable SearchRule redirect(List<SearchRule> holding) {
    return holding.stream()
        .filter(rule -> rule.kind() == SearchRule.Kind.REDIRECT)
        .findFirst()
        .orElse(null);
  }
}
