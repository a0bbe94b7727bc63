package dev.vitrine.devservices.analysis;

import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.elasticsearch.plugin.NamedComponent;

/** The filters that write different spellings of a character alike, and take no settings. */
public final class Normalizations {

  private Normalizations() {}

  @NamedComponent("arabic_normalization")
  public static final class Arabic extends NormalizingFilter {

    public Arabic() {
      super(ArabicNormalizationFilter::new);
    }
  }

  @NamedComponent("bengali_normalization")
  public static final class Bengali extends NormalizingFilter {

    public Bengali() {
      super(BengaliNormalizationFilter::new);
    }
  }

  @NamedComponent("cjk_width")
  public static final class CjkWidth extends NormalizingFilter {

    public CjkWidth() {
      super(CJKWidthFilter::new);
    }
  }

  @NamedComponent("decimal_digit")
  public static final class DecimalDigit extends NormalizingFilter {

    public DecimalDigit() {
      super(DecimalDigitFilter::new);
    }
  }

  @NamedComponent("german_normalization")
  public static final class German extends NormalizingFilter {

    public German() {
      super(GermanNormalizationFilter::new);
    }
  }

  @NamedComponent("hindi_normalization")
  public static final class Hindi extends NormalizingFilter {

    public Hindi() {
      super(HindiNormalizationFilter::new);
    }
  }

  @NamedComponent("indic_normalization")
  public static final class Indic extends NormalizingFilter {

    public Indic() {
      super(IndicNormalizationFilter::new);
    }
  }

  @NamedComponent("persian_normalization")
  public static final class Persian extends NormalizingFilter {

    public Persian() {
      super(PersianNormalizationFilter::new);
    }
  }

  @NamedComponent("scandinavian_folding")
  public static final class ScandinavianFolding extends NormalizingFilter {

    public ScandinavianFolding() {
      super(ScandinavianFoldingFilter::new);
    }
  }

  @NamedComponent("scandinavian_normalization")
  public static final class Scandinavian extends NormalizingFilter {

    public Scandinavian() {
      super(ScandinavianNormalizationFilter::new);
    }
  }

  @NamedComponent("serbian_normalization")
  public static final class Serbian extends NormalizingFilter {

    public Serbian() {
      super(SerbianNormalizationFilter::new);
    }
  }

  @NamedComponent("sorani_normalization")
  public static final class Sorani extends NormalizingFilter {

    public Sorani() {
      super(SoraniNormalizationFilter::new);
    }
  }

  @NamedComponent("trim")
  public static final class Trim extends NormalizingFilter {

    public Trim() {
      super(TrimFilter::new);
    }
  }

  @NamedComponent("uppercase")
  public static final class UpperCase extends NormalizingFilter {

    public UpperCase() {
      super(UpperCaseFilter::new);
    }
  }
}
