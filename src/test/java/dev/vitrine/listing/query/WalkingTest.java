package dev.vitrine.listing.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.VitrineTest;
import dev.vitrine.listing.index.IndexNames;
import dev.vitrine.listing.query.ListingPage.Listed;
import dev.vitrine.market.Market.SoldOut;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.store.Elasticsearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Listings walked page by page. */
@VitrineTest
class WalkingTest {

  private static final Scope ALL = new Scope.All();
  private static final int PRODUCTS = 60;

  private final ShelfModel model = new ShelfModel(11, PRODUCTS);
  private final ShelfIndex index;

  WalkingTest(
      @Autowired Elasticsearch elasticsearch,
      @Autowired IndexNames names,
      @Autowired JsonMapper json) {
    this.index = new ShelfIndex(elasticsearch, names, json, 990_002, SoldOut.LAST);
  }

  @BeforeEach
  void fill() {
    index.write(model.items());
  }

  @AfterEach
  void drop() {
    index.drop();
  }

  private ListingPage forward(ProductSort sort, int size, @Nullable String after) {
    return index.page(ALL, List.of(), sort, ShelfIndex.first(size, after), false);
  }

  private ListingPage backward(ProductSort sort, int size, @Nullable String before) {
    return index.page(ALL, List.of(), sort, ShelfIndex.last(size, before), false);
  }

  private List<Long> whole(ProductSort sort) {
    return ShelfIndex.ids(forward(sort, 100, null));
  }

  @ParameterizedTest
  @EnumSource
  void walkingForwardMeetsEveryProductOnce(ProductSort sort) {
    List<Long> ids = new ArrayList<>();
    String cursor = null;
    boolean more = true;
    while (more) {
      ListingPage page = forward(sort, 7, cursor);
      ids.addAll(ShelfIndex.ids(page));
      cursor = page.products().getLast().cursor();
      more = page.hasNext();
    }
    assertThat(ids).isEqualTo(whole(sort)).hasSize(PRODUCTS);
  }

  @ParameterizedTest
  @EnumSource
  void walkingBackwardMeetsTheSameProductsInTheSameOrder(ProductSort sort) {
    List<Long> ids = new ArrayList<>();
    String cursor = null;
    boolean more = true;
    while (more) {
      ListingPage page = backward(sort, 7, cursor);
      ids.addAll(0, ShelfIndex.ids(page));
      cursor = page.products().getFirst().cursor();
      more = page.hasPrevious();
    }
    assertThat(ids).isEqualTo(whole(sort));
  }

  @Test
  void theFirstPageHasNothingBeforeIt() {
    assertThat(forward(ProductSort.NEWEST, 5, null).hasPrevious()).isFalse();
  }

  @Test
  void aPageInTheMiddleHasSomethingOnBothSides() {
    String cursor = forward(ProductSort.NEWEST, 5, null).products().getLast().cursor();
    ListingPage second = forward(ProductSort.NEWEST, 5, cursor);
    assertThat(List.of(second.hasPrevious(), second.hasNext())).containsExactly(true, true);
  }

  @Test
  void theLastPageHasNothingAfterIt() {
    assertThat(backward(ProductSort.NEWEST, 5, null).hasNext()).isFalse();
  }

  @Test
  void aPageBeforeACursorHasSomethingAfterIt() {
    String cursor = backward(ProductSort.NEWEST, 5, null).products().getFirst().cursor();
    assertThat(backward(ProductSort.NEWEST, 5, cursor).hasNext()).isTrue();
  }

  @Test
  void aWalkGoesOnWhereItWasWhenTheProductAtTheCursorIsGone() {
    List<Long> before = whole(ProductSort.PRICE_ASC);
    Listed tenth = forward(ProductSort.PRICE_ASC, 10, null).products().getLast();
    index.remove(tenth.card().id());
    assertThat(ShelfIndex.ids(forward(ProductSort.PRICE_ASC, 10, tenth.cursor())))
        .isEqualTo(before.subList(10, 20));
  }

  @Test
  void whatLeavesTheListMeanwhileMovesNothingThatWasNotSeenYet() {
    List<Long> before = whole(ProductSort.PRICE_ASC);
    String cursor = forward(ProductSort.PRICE_ASC, 10, null).products().getLast().cursor();
    index.remove(before.getFirst());
    assertThat(ShelfIndex.ids(forward(ProductSort.PRICE_ASC, 10, cursor)))
        .isEqualTo(before.subList(10, 20));
  }

  @Test
  void soldOutProductsComeLast() {
    List<Long> soldOut =
        model.items().stream().filter(item -> !item.isAvailable()).map(ShelfItem::id).toList();
    List<Long> all = whole(ProductSort.FEATURED);
    assertThat(all.subList(all.size() - soldOut.size(), all.size()))
        .containsExactlyInAnyOrderElementsOf(soldOut);
  }

  @Test
  void theCheapestComeFirstByTheLowestPriceOfTheirVariants() {
    List<Long> expected =
        model.items().stream()
            .sorted(
                Comparator.comparing((ShelfItem item) -> !item.isAvailable())
                    .thenComparingLong(ShelfItem::lowestPrice)
                    .thenComparingLong(ShelfItem::id))
            .map(ShelfItem::id)
            .toList();
    assertThat(whole(ProductSort.PRICE_ASC)).isEqualTo(expected);
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    String cursor = forward(ProductSort.NEWEST, 5, null).products().getLast().cursor();
    assertThatThrownBy(() -> forward(ProductSort.RATING, 5, cursor))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("CURSOR_MISMATCH"));
  }
}
