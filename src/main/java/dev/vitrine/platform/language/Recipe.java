package dev.vitrine.platform.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How a language's words are made: the same as its analyzer in the index's settings.
 *
 * @param tokenizer tells words apart
 * @param filters what is done to each of them
 */
record Recipe(Supplier<Tokenizer> tokenizer, List<UnaryOperator<TokenStream>> filters) {

  private static final CharArraySet ITALIAN_ARTICLES =
      new CharArraySet(
          Arrays.asList(
              "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
              "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"),
          true);

  /**
   * German words that end in an s of their own: with an ending more the stemmer makes one of Glas
   * and Gläser, of kabellos and kabellose, and no plural in -s is seen in them.
   */
  private static final Pattern GERMAN_OWN_S =
      Pattern.compile(
          "^(.*(?:glas|gras|(?<!c)hals|gans|puls|kurs|fels|vers|gips|keks|schnaps|krebs|zins|moos"
              + "|vlies|kies|(?:fu|wa|la|da|lu)chs"
              + "|(?:kabel|bugel|armel|schlussel|[b-df-hj-km-np-tv-z])los))$");

  /** German plurals of borrowed words, which its stemmers leave as they are: Kameras, Handys. */
  private static final Pattern GERMAN_S =
      Pattern.compile(
          "^([a-z]{2,}[a-hj-rtv-z]|[a-z]+[b-df-hj-np-tv-z][iu]|[b-df-hj-np-rtv-z]{2})s$");

  /** Portuguese plurals of words in -ão, without their accents; mothers are no hands. */
  private static final Pattern PORTUGUESE_AO = Pattern.compile("^(.*)(?:o|(?<!^m)a)es$");

  /** Portuguese plurals that its stemmer takes for too short: pés, pás. */
  private static final Pattern PORTUGUESE_SHORT = Pattern.compile("^(.{1,2}[aeou])s$");

  static final Recipe OTHER = standard(ASCIIFoldingFilter::new);

  /** Two characters at a time, for Chinese in traditional characters. */
  static final Recipe BIGRAMS = standard(CJKBigramFilter::new);

  /** By ISO 639 code of the language. */
  static final Map<String, Recipe> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry(
              "en",
              standard(
                  EnglishPossessiveFilter::new, ASCIIFoldingFilter::new, PorterStemFilter::new)),
          Map.entry(
              "de",
              standard(
                  GermanNormalizationFilter::new,
                  ASCIIFoldingFilter::new,
                  words -> new PatternReplaceFilter(words, GERMAN_OWN_S, "$1e", true),
                  words -> new PatternReplaceFilter(words, GERMAN_S, "$1", true),
                  GermanLightStemFilter::new)),
          Map.entry(
              "fr",
              standard(
                  words -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
                  ASCIIFoldingFilter::new,
                  FrenchLightStemFilter::new)),
          Map.entry(
              "es",
              standard(ASCIIFoldingFilter::new, SpanishPluralStemFilter::new, snowball("Spanish"))),
          Map.entry(
              "it",
              standard(
                  words -> new ElisionFilter(words, ITALIAN_ARTICLES),
                  ASCIIFoldingFilter::new,
                  snowball("Italian"))),
          Map.entry(
              "pt",
              standard(
                  ASCIIFoldingFilter::new,
                  words -> new PatternReplaceFilter(words, PORTUGUESE_AO, "$1ao", true),
                  words -> new PatternReplaceFilter(words, PORTUGUESE_SHORT, "$1", true),
                  PortugueseLightStemFilter::new)),
          Map.entry("nl", standard(ASCIIFoldingFilter::new, snowball("Dutch"))),
          Map.entry("sv", standard(ASCIIFoldingFilter::new, SwedishLightStemFilter::new)),
          Map.entry("da", standard(ASCIIFoldingFilter::new, snowball("Danish"))),
          Map.entry("nb", standard(ASCIIFoldingFilter::new, NorwegianLightStemFilter::new)),
          Map.entry("fi", standard(ASCIIFoldingFilter::new, FinnishLightStemFilter::new)),
          Map.entry("hu", standard(ASCIIFoldingFilter::new, HungarianLightStemFilter::new)),
          Map.entry("ro", standard(ASCIIFoldingFilter::new, snowball("Romanian"))),
          Map.entry(
              "tr", standard(ApostropheFilter::new, ASCIIFoldingFilter::new, snowball("Turkish"))),
          Map.entry("ru", standard(RussianLightStemFilter::new)),
          Map.entry(
              "ar",
              standard(
                  DecimalDigitFilter::new,
                  ArabicNormalizationFilter::new,
                  ArabicPlurals::asSingulars,
                  ArabicStemFilter::new)),
          Map.entry(
              "fa",
              standard(
                  DecimalDigitFilter::new,
                  ArabicNormalizationFilter::new,
                  PersianNormalizationFilter::new)),
          Map.entry(
              "hi",
              standard(
                  DecimalDigitFilter::new,
                  IndicNormalizationFilter::new,
                  HindiNormalizationFilter::new,
                  HindiStemFilter::new)),
          Map.entry("th", new Recipe(ThaiTokenizer::new, List.of(DecimalDigitFilter::new))),
          Map.entry("ja", japanese()),
          Map.entry(
              "ko",
              new Recipe(
                  KoreanTokenizer::new,
                  List.of(KoreanPartOfSpeechStopFilter::new, KoreanReadingFormFilter::new))),
          Map.entry("zh", new Recipe(HMMChineseTokenizer::new, List.of())));

  @SafeVarargs
  private static Recipe standard(UnaryOperator<TokenStream>... filters) {
    return new Recipe(StandardTokenizer::new, List.of(filters));
  }

  private static UnaryOperator<TokenStream> snowball(String language) {
    return words -> new SnowballFilter(words, language);
  }

  private static Recipe japanese() {
    return new Recipe(
        () -> new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH),
        List.of(
            JapaneseBaseFormFilter::new,
            words ->
                new JapanesePartOfSpeechStopFilter(words, JapaneseAnalyzer.getDefaultStopTags()),
            JapaneseKatakanaStemFilter::new));
  }
}
