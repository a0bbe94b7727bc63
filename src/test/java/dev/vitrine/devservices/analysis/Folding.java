package dev.vitrine.devservices.analysis;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.StringSetting;

/** The filters that take differences of case, accent and form away, with their settings. */
public final class Folding {

  private Folding() {}

  static Normalizer2 normalizer(String name, String only) {
    Normalizer2.Mode mode = Normalizer2.Mode.COMPOSE;
    Normalizer2 normalizer = Normalizer2.getInstance(null, name, mode);
    return restricted(normalizer, only);
  }

  static Normalizer2 restricted(Normalizer2 normalizer, String only) {
    if (only.isEmpty()) {
      return normalizer;
    }
    return new FilteredNormalizer2(normalizer, new UnicodeSet(only).freeze());
  }

  @NamedComponent("asciifolding")
  public static final class Ascii extends NormalizingFilter {

    @Inject
    public Ascii(AsciiSettings settings) {
      super(tokens -> new ASCIIFoldingFilter(tokens, settings.preserveOriginal()));
    }
  }

  /** The settings of {@code asciifolding}. */
  @AnalysisSettings
  public interface AsciiSettings {

    @BooleanSetting(path = "preserve_original", defaultValue = false)
    boolean preserveOriginal();
  }

  @NamedComponent("lowercase")
  public static final class LowerCase extends NormalizingFilter {

    @Inject
    public LowerCase(LowerCaseSettings settings) {
      super(lowerCase(settings.language()));
    }

    private static UnaryOperator<TokenStream> lowerCase(String language) {
      return switch (language) {
        case "" -> LowerCaseFilter::new;
        case "greek" -> GreekLowerCaseFilter::new;
        case "irish" -> IrishLowerCaseFilter::new;
        case "turkish" -> TurkishLowerCaseFilter::new;
        default -> throw new IllegalArgumentException("No lower case for " + language);
      };
    }
  }

  /** The settings of {@code lowercase}. */
  @AnalysisSettings
  public interface LowerCaseSettings {

    @StringSetting(path = "language", defaultValue = "")
    String language();
  }

  @NamedComponent("icu_folding")
  public static final class IcuFolding extends NormalizingFilter {

    @Inject
    public IcuFolding(IcuSettings settings) {
      super(tokens -> new ICUFoldingFilter(tokens, folding(settings.unicodeSetFilter())));
    }

    private static Normalizer2 folding(String only) {
      return restricted(ICUFoldingFilter.NORMALIZER, only);
    }
  }

  @NamedComponent("icu_normalizer")
  public static final class IcuNormalizer extends NormalizingFilter {

    @Inject
    public IcuNormalizer(IcuSettings settings) {
      this(normalizer(settings.name(), settings.unicodeSetFilter()));
    }

    private IcuNormalizer(Normalizer2 normalizer) {
      super(tokens -> new ICUNormalizer2Filter(tokens, normalizer));
    }
  }

  /** The settings of {@code icu_folding} and {@code icu_normalizer}. */
  @AnalysisSettings
  public interface IcuSettings {

    @StringSetting(path = "name", defaultValue = "nfkc_cf")
    String name();

    @StringSetting(path = "unicode_set_filter", defaultValue = "")
    String unicodeSetFilter();
  }

  @NamedComponent("icu_transform")
  public static final class IcuTransform extends NormalizingFilter {

    @Inject
    public IcuTransform(TransformSettings settings) {
      this(Transliterator.getInstance(settings.id(), direction(settings.direction())));
    }

    private IcuTransform(Transliterator transliterator) {
      super(tokens -> new ICUTransformFilter(tokens, transliterator));
    }

    private static int direction(String name) {
      return "reverse".equals(name) ? Transliterator.REVERSE : Transliterator.FORWARD;
    }
  }

  /** The settings of {@code icu_transform}. */
  @AnalysisSettings
  public interface TransformSettings {

    @StringSetting(path = "id", defaultValue = "Null")
    String id();

    @StringSetting(path = "dir", defaultValue = "forward")
    String direction();
  }
}
