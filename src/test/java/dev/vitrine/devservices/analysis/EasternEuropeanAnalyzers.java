package dev.vitrine.devservices.analysis;

import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;

/** The analyzers of languages of eastern Europe, with Basque and Finnish. */
public final class EasternEuropeanAnalyzers {

  private EasternEuropeanAnalyzers() {}

  @NamedComponent("armenian")
  public static final class Armenian extends LanguageAnalyzer {

    @Inject
    public Armenian(Settings settings) {
      super(settings, ArmenianAnalyzer.getDefaultStopSet(), ArmenianAnalyzer::new);
    }
  }

  @NamedComponent("basque")
  public static final class Basque extends LanguageAnalyzer {

    @Inject
    public Basque(Settings settings) {
      super(settings, BasqueAnalyzer.getDefaultStopSet(), BasqueAnalyzer::new);
    }
  }

  @NamedComponent("bulgarian")
  public static final class Bulgarian extends LanguageAnalyzer {

    @Inject
    public Bulgarian(Settings settings) {
      super(settings, BulgarianAnalyzer.getDefaultStopSet(), BulgarianAnalyzer::new);
    }
  }

  @NamedComponent("czech")
  public static final class Czech extends LanguageAnalyzer {

    @Inject
    public Czech(Settings settings) {
      super(settings, CzechAnalyzer.getDefaultStopSet(), CzechAnalyzer::new);
    }
  }

  @NamedComponent("estonian")
  public static final class Estonian extends LanguageAnalyzer {

    @Inject
    public Estonian(Settings settings) {
      super(settings, EstonianAnalyzer.getDefaultStopSet(), EstonianAnalyzer::new);
    }
  }

  @NamedComponent("finnish")
  public static final class Finnish extends LanguageAnalyzer {

    @Inject
    public Finnish(Settings settings) {
      super(settings, FinnishAnalyzer.getDefaultStopSet(), FinnishAnalyzer::new);
    }
  }

  @NamedComponent("greek")
  public static final class Greek extends LanguageAnalyzer {

    @Inject
    public Greek(Settings settings) {
      super(
          settings,
          GreekAnalyzer.getDefaultStopSet(),
          (stopWords, unstemmed) -> new GreekAnalyzer(stopWords));
    }
  }

  @NamedComponent("hungarian")
  public static final class Hungarian extends LanguageAnalyzer {

    @Inject
    public Hungarian(Settings settings) {
      super(settings, HungarianAnalyzer.getDefaultStopSet(), HungarianAnalyzer::new);
    }
  }

  @NamedComponent("latvian")
  public static final class Latvian extends LanguageAnalyzer {

    @Inject
    public Latvian(Settings settings) {
      super(settings, LatvianAnalyzer.getDefaultStopSet(), LatvianAnalyzer::new);
    }
  }

  @NamedComponent("lithuanian")
  public static final class Lithuanian extends LanguageAnalyzer {

    @Inject
    public Lithuanian(Settings settings) {
      super(settings, LithuanianAnalyzer.getDefaultStopSet(), LithuanianAnalyzer::new);
    }
  }

  @NamedComponent("russian")
  public static final class Russian extends LanguageAnalyzer {

    @Inject
    public Russian(Settings settings) {
      super(settings, RussianAnalyzer.getDefaultStopSet(), RussianAnalyzer::new);
    }
  }

  @NamedComponent("turkish")
  public static final class Turkish extends LanguageAnalyzer {

    @Inject
    public Turkish(Settings settings) {
      super(settings, TurkishAnalyzer.getDefaultStopSet(), TurkishAnalyzer::new);
    }
  }
}
