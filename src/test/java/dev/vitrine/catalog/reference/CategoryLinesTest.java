package dev.vitrine.catalog.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.TestImport;
import dev.vitrine.VitrineTest;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.platform.intake.ImportHandler;
import dev.vitrine.platform.intake.LineOutcome;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.ReactiveTransactionManager;

@VitrineTest
class CategoryLinesTest {

  private final TestImport intake;
  private final Snapshot<CategoryTree> tree;
  private final String id = UUID.randomUUID().toString();

  @Autowired
  CategoryLinesTest(
      List<ImportHandler> handlers,
      ReactiveTransactionManager transactions,
      Snapshot<CategoryTree> tree) {
    this.intake = new TestImport(handlers, transactions);
    this.tree = tree;
  }

  @Test
  void aCategoryStandsAtTheTopUntilItsParentComes() {
    take("child", ",'parent':'%s-top'".formatted(id));
    assertThat(category("child").parentId()).isNull();
    take("top", "");
    assertThat(category("child").parentId()).isEqualTo(category("top").id());
  }

  @Test
  void aLineThatRepeatsAParentThatIsYetToComeChangesNothing() {
    take("child", ",'parent':'%s-top'".formatted(id));
    assertThat(take("child", ",'parent':'%s-top'".formatted(id))).isEqualTo(LineOutcome.UNCHANGED);
  }

  @Test
  void aCategoryThatWaitsForItsOwnDescendantIsRefused() {
    take("a", ",'parent':'%s-b'".formatted(id));
    assertThat(intake.refusals(line("b", ",'parent':'%s-a'".formatted(id))))
        .containsExactly("CATEGORY_CYCLE parent");
  }

  @Test
  void categoriesMaySwapTheirSlugs() {
    intake.take(slugged("a", "x"), slugged("b", "y"));
    assertThat(intake.take(slugged("a", "y"), slugged("b", "x")))
        .containsExactly(LineOutcome.UPDATED, LineOutcome.UPDATED);
  }

  @Test
  void aSlugOfASiblingIsRefused() {
    take("a", ",'texts':{'en':{'slug':'x-%s'}}".formatted(id));
    assertThat(intake.refusals(slugged("b", "x"))).containsExactly("SLUG_TAKEN texts.en.slug");
  }

  private String slugged(String name, String slug) {
    return line(name, ",'texts':{'en':{'slug':'%s-%s'}}".formatted(slug, id));
  }

  private String line(String name, String more) {
    return "{'type':'category','externalId':'%s-%s'%s}".formatted(id, name, more);
  }

  private LineOutcome take(String name, String more) {
    return intake.take(line(name, more)).getFirst();
  }

  private Category category(String name) {
    tree.refresh().block();
    return tree.current().all().stream()
        .filter(each -> each.externalId().equals(id + "-" + name))
        .findFirst()
        .orElseThrow();
  }
}
