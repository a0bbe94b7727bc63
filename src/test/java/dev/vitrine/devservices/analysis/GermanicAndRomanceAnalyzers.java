package dev.vitrine.devservices.analysis;

import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;

/** The analyzers of languages of western and northern Europe. */
public final class GermanicAndRomanceAnalyzers {

  private GermanicAndRomanceAnalyzers() {}

  @NamedComponent("brazilian")
  public static final class Brazilian extends LanguageAnalyzer {

    @Inject
    public Brazilian(Settings settings) {
      super(settings, BrazilianAnalyzer.getDefaultStopSet(), BrazilianAnalyzer::new);
    }
  }

  @NamedComponent("catalan")
  public static final class Catalan extends LanguageAnalyzer {

    @Inject
    public Catalan(Settings settings) {
      super(settings, CatalanAnalyzer.getDefaultStopSet(), CatalanAnalyzer::new);
    }
  }

  @NamedComponent("danish")
  public static final class Danish extends LanguageAnalyzer {

    @Inject
    public Danish(Settings settings) {
      super(settings, DanishAnalyzer.getDefaultStopSet(), DanishAnalyzer::new);
    }
  }

  @NamedComponent("dutch")
  public static final class Dutch extends LanguageAnalyzer {

    @Inject
    public Dutch(Settings settings) {
      super(settings, DutchAnalyzer.getDefaultStopSet(), DutchAnalyzer::new);
    }
  }

  @NamedComponent("english")
  public static final class English extends LanguageAnalyzer {

    @Inject
    public English(Settings settings) {
      super(settings, EnglishAnalyzer.getDefaultStopSet(), EnglishAnalyzer::new);
    }
  }

  @NamedComponent("french")
  public static final class French extends LanguageAnalyzer {

    @Inject
    public French(Settings settings) {
      super(settings, FrenchAnalyzer.getDefaultStopSet(), FrenchAnalyzer::new);
    }
  }

  @NamedComponent("galician")
  public static final class Galician extends LanguageAnalyzer {

    @Inject
    public Galician(Settings settings) {
      super(settings, GalicianAnalyzer.getDefaultStopSet(), GalicianAnalyzer::new);
    }
  }

  @NamedComponent("german")
  public static final class German extends LanguageAnalyzer {

    @Inject
    public German(Settings settings) {
      super(settings, GermanAnalyzer.getDefaultStopSet(), GermanAnalyzer::new);
    }
  }

  @NamedComponent("irish")
  public static final class Irish extends LanguageAnalyzer {

    @Inject
    public Irish(Settings settings) {
      super(settings, IrishAnalyzer.getDefaultStopSet(), IrishAnalyzer::new);
    }
  }

  @NamedComponent("italian")
  public static final class Italian extends LanguageAnalyzer {

    @Inject
    public Italian(Settings settings) {
      super(settings, ItalianAnalyzer.getDefaultStopSet(), ItalianAnalyzer::new);
    }
  }

  @NamedComponent("norwegian")
  public static final class Norwegian extends LanguageAnalyzer {

    @Inject
    public Norwegian(Settings settings) {
      super(settings, NorwegianAnalyzer.getDefaultStopSet(), NorwegianAnalyzer::new);
    }
  }

  @NamedComponent("portuguese")
  public static final class Portuguese extends LanguageAnalyzer {

    @Inject
    public Portuguese(Settings settings) {
      super(settings, PortugueseAnalyzer.getDefaultStopSet(), PortugueseAnalyzer::new);
    }
  }

  @NamedComponent("romanian")
  public static final class Romanian extends LanguageAnalyzer {

    @Inject
    public Romanian(Settings settings) {
      super(settings, RomanianAnalyzer.getDefaultStopSet(), RomanianAnalyzer::new);
    }
  }

  @NamedComponent("spanish")
  public static final class Spanish extends LanguageAnalyzer {

    @Inject
    public Spanish(Settings settings) {
      super(settings, SpanishAnalyzer.getDefaultStopSet(), SpanishAnalyzer::new);
    }
  }

  @NamedComponent("swedish")
  public static final class Swedish extends LanguageAnalyzer {

    @Inject
    public Swedish(Settings settings) {
      super(settings, SwedishAnalyzer.getDefaultStopSet(), SwedishAnalyzer::new);
    }
  }
}
