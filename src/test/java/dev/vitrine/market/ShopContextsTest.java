package dev.vitrine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.market.ShopContexts.Wishes;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

/** In which language a shop of several markets serves a caller, and in which it speaks to them. */
class ShopContextsTest {

  private final Market american = SampleMarkets.of(1, "us", "en", "es");
  private final Market german = SampleMarkets.of(2, "de", "de", "en");
  private final Market swiss = SampleMarkets.of(3, "ch", "fr", "de-CH", "en");
  private List<Market> stored = List.of(american, german, swiss);
  private final Snapshot<List<Market>> snapshot =
      new Snapshot<>("market", Mono.fromSupplier(() -> stored));
  private final Markets markets = new Markets(snapshot);
  private final ShopContexts contexts = new ShopContexts(markets);

  @BeforeEach
  void load() {
    snapshot.refresh().block();
  }

  private ShopContext of(@Nullable String market, @Nullable String acceptLanguage) {
    return of(new Wishes(market, null, acceptLanguage, null));
  }

  private ShopContext of(Wishes wishes) {
    return contexts.of(wishes, contexts.languageOf(wishes));
  }

  @ParameterizedTest
  @CsvSource({
    "us, es-MX, es, es",
    "us, de, en, de",
    "us, 'ja, de;q=0.5', en, de",
    "us, ja, en, en",
    "de, fr, de, fr",
    "ch, de-CH, de-CH, de-CH"
  })
  void wordsComeFromTheMarketAndMessagesInTheNearestLanguageOfTheShop(
      String market, String header, String served, String told) {
    ShopContext shop = of(market, header);
    assertThat(shop.locales().tag()).isEqualTo(served);
    assertThat(shop.language().toLanguageTag()).isEqualTo(told);
  }

  @Test
  void whoAsksForNoLanguageIsSpokenToInTheMarkets() {
    assertThat(of("ch", null).language()).isEqualTo(Locale.FRENCH);
    assertThat(of(null, null).language()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void inAnotherMarketTheCallerIsServedWhatTheyAskedFor() {
    ShopContext moved = markets.moved(of(null, "de"), german);
    assertThat(moved.locales().tag()).isEqualTo("de");
    assertThat(markets.moved(moved, swiss).locales().tag()).isEqualTo("de-CH");
    assertThat(markets.moved(of(null, "ja"), german).locales().tag()).isEqualTo("en");
  }

  @Test
  void whatWasDecidedIsKnownUntilTheMarketsChange() {
    Wishes wishes = new Wishes("de", null, "fr", null);
    ShopContext decided = of(wishes);
    assertThat(contexts.known(wishes)).containsSame(decided);
    assertThat(contexts.known(new Wishes("de", null, "en", null))).isEmpty();
    stored = List.of(american, SampleMarkets.of(2, "de", "fr"), swiss);
    snapshot.refresh().block();
    assertThat(contexts.known(wishes)).isEmpty();
    assertThat(of(wishes).locales().tag()).isEqualTo("fr");
  }

  @Test
  void whatIsRefusedIsToldInTheCallersLanguageToo() {
    Wishes nowhere = new Wishes("atlantis", null, "de", null);
    assertThatThrownBy(() -> of(nowhere)).isInstanceOf(Refused.class);
    assertThat(contexts.languageOf(nowhere)).isEqualTo(Locale.GERMAN);
  }
}
