package dev.vitrine.devservices.analysis;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.br.BrazilianStemFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.gl.GalicianMinimalStemFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/** The filter {@code stemmer}, whose setting {@code language} picks the algorithm. */
@NamedComponent("stemmer")
public final class Stemmer extends Filter {

  private static final Map<String, UnaryOperator<TokenStream>> ALGORITHMS =
      Map.ofEntries(
          entry("arabic", ArabicStemFilter::new),
          entry("bengali", BengaliStemFilter::new),
          entry("brazilian", BrazilianStemFilter::new),
          entry("bulgarian", BulgarianStemFilter::new),
          entry("czech", CzechStemFilter::new),
          entry("english", PorterStemFilter::new),
          entry("galician", GalicianStemFilter::new),
          entry("greek", GreekStemFilter::new),
          entry("hindi", HindiStemFilter::new),
          entry("indonesian", IndonesianStemFilter::new),
          entry("kstem", KStemFilter::new),
          entry("latvian", LatvianStemFilter::new),
          entry("light_english", KStemFilter::new),
          entry("light_finnish", FinnishLightStemFilter::new),
          entry("light_french", FrenchLightStemFilter::new),
          entry("light_german", GermanLightStemFilter::new),
          entry("light_hungarian", HungarianLightStemFilter::new),
          entry("light_italian", ItalianLightStemFilter::new),
          entry("light_norwegian", NorwegianLightStemFilter::new),
          entry("light_portuguese", PortugueseLightStemFilter::new),
          entry("light_russian", RussianLightStemFilter::new),
          entry("light_spanish", SpanishLightStemFilter::new),
          entry("light_swedish", SwedishLightStemFilter::new),
          entry("minimal_english", EnglishMinimalStemFilter::new),
          entry("minimal_french", FrenchMinimalStemFilter::new),
          entry("minimal_galician", GalicianMinimalStemFilter::new),
          entry("minimal_german", GermanMinimalStemFilter::new),
          entry("minimal_norwegian", NorwegianMinimalStemFilter::new),
          entry("minimal_portuguese", PortugueseMinimalStemFilter::new),
          entry("persian", PersianStemFilter::new),
          entry("porter", PorterStemFilter::new),
          entry("porter2", tokens -> new SnowballFilter(tokens, "English")),
          entry("portuguese_rslp", PortugueseStemFilter::new),
          entry("possessive_english", EnglishPossessiveFilter::new),
          entry("sorani", SoraniStemFilter::new),
          entry("spanish_plural", SpanishPluralStemFilter::new));

  @Inject
  public Stemmer(Settings settings) {
    super(algorithm(settings.language().isEmpty() ? settings.name() : settings.language()));
  }

  /** The algorithm of that name, or the Snowball project's for that language. */
  private static UnaryOperator<TokenStream> algorithm(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return ALGORITHMS.getOrDefault(key, snowball(key));
  }

  private static UnaryOperator<TokenStream> snowball(String name) {
    String language = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return tokens -> new SnowballFilter(tokens, language);
  }

  /** The settings of {@code stemmer}. */
  @AnalysisSettings
  public interface Settings {

    @StringSetting(path = "language", defaultValue = "")
    String language();

    @StringSetting(path = "name", defaultValue = "porter")
    String name();
  }
}
