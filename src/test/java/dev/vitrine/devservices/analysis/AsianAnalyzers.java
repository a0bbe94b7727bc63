package dev.vitrine.devservices.analysis;

import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;

/** The analyzers of languages of Asia that need no dictionary. */
public final class AsianAnalyzers {

  private AsianAnalyzers() {}

  @NamedComponent("arabic")
  public static final class Arabic extends LanguageAnalyzer {

    @Inject
    public Arabic(Settings settings) {
      super(settings, ArabicAnalyzer.getDefaultStopSet(), ArabicAnalyzer::new);
    }
  }

  @NamedComponent("bengali")
  public static final class Bengali extends LanguageAnalyzer {

    @Inject
    public Bengali(Settings settings) {
      super(settings, BengaliAnalyzer.getDefaultStopSet(), BengaliAnalyzer::new);
    }
  }

  @NamedComponent("cjk")
  public static final class CJK extends LanguageAnalyzer {

    @Inject
    public CJK(Settings settings) {
      super(
          settings,
          CJKAnalyzer.getDefaultStopSet(),
          (stopWords, unstemmed) -> new CJKAnalyzer(stopWords));
    }
  }

  @NamedComponent("hindi")
  public static final class Hindi extends LanguageAnalyzer {

    @Inject
    public Hindi(Settings settings) {
      super(settings, HindiAnalyzer.getDefaultStopSet(), HindiAnalyzer::new);
    }
  }

  @NamedComponent("indonesian")
  public static final class Indonesian extends LanguageAnalyzer {

    @Inject
    public Indonesian(Settings settings) {
      super(settings, IndonesianAnalyzer.getDefaultStopSet(), IndonesianAnalyzer::new);
    }
  }

  @NamedComponent("persian")
  public static final class Persian extends LanguageAnalyzer {

    @Inject
    public Persian(Settings settings) {
      super(settings, PersianAnalyzer.getDefaultStopSet(), PersianAnalyzer::new);
    }
  }

  @NamedComponent("sorani")
  public static final class Sorani extends LanguageAnalyzer {

    @Inject
    public Sorani(Settings settings) {
      super(settings, SoraniAnalyzer.getDefaultStopSet(), SoraniAnalyzer::new);
    }
  }

  @NamedComponent("thai")
  public static final class Thai extends LanguageAnalyzer {

    @Inject
    public Thai(Settings settings) {
      super(
          settings,
          ThaiAnalyzer.getDefaultStopSet(),
          (stopWords, unstemmed) -> new ThaiAnalyzer(stopWords));
    }
  }
}
