package dev.vitrine.search.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.listing.query.Filter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNearlyTest {

  /** Characters that stand side by side in the shop's words. */
  private static final Set<String> PAIRS = Set.of("男士", "女士", "雨衣", "宠物");

  private final WrittenNearly names = new WrittenNearly();

  private String of(String text) {
    return names.of(text, PAIRS::contains).map(Meaning::label).orElse("");
  }

  private void add(String... labels) {
    for (String label : labels) {
      names.add(label, new Meaning(new Filter.CategoryIs(label.hashCode()), label));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "宠雨物衣, 宠物雨衣",
    "宠物衣, 宠物雨衣",
    "宠物雨雨衣, 宠物雨衣",
    "宠宠雨衣, 宠物雨衣",
    "매니어, 매니큐어",
    "시계 무먼브트, 시계 무브먼트",
    "パパカー, パーカー",
    "ﾊﾟｰｶ, パーカー"
  })
  void oneMistakeIsForgiven(String text, String name) {
    add("宠物雨衣", "매니큐어", "시계 무브먼트", "パーカー");
    assertThat(of(text)).isEqualTo(name);
  }

  @Test
  void whatNamesSomethingElseIsNoMistake() {
    add("女士雨衣");
    assertThat(of("男士雨衣")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"仪盘支架, 仪表盘支架", "自行车车轮圈, 自行车轮圈"})
  void whatLeavesMoreOfTheTypedIsLikelier(String text, String name) {
    add("烤盘支架", "仪表盘支架", "自行车车轮锁", "自行车轮圈");
    assertThat(of(text)).isEqualTo(name);
  }

  @Test
  void twoMistakesAreTooMany() {
    add("宠物雨衣");
    assertThat(of("宠雨衣物物")).isEmpty();
  }

  @Test
  void shortNamesAndThoseInLettersAreLeftToWords() {
    add("雨衣鞋", "Boots");
    assertThat(of("雨鞋衣") + of("Botos")).isEmpty();
  }

  @Test
  void aCharacterSetApartIsMeant() {
    add("ワンピース");
    assertThat(of("ワンピース 夏")).isEmpty();
    assertThat(of("ワンピーース")).isEqualTo("ワンピース");
  }
}
