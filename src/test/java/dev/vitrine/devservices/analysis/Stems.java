package dev.vitrine.devservices.analysis;

import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.br.BrazilianStemFilter;
import org.apache.lucene.analysis.classic.ClassicFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.elasticsearch.plugin.NamedComponent;

/** The stemming filters that have a name of their own and take no settings. */
public final class Stems {

  private Stems() {}

  @NamedComponent("apostrophe")
  public static final class Apostrophe extends Filter {

    public Apostrophe() {
      super(ApostropheFilter::new);
    }
  }

  @NamedComponent("arabic_stem")
  public static final class Arabic extends Filter {

    public Arabic() {
      super(ArabicStemFilter::new);
    }
  }

  @NamedComponent("brazilian_stem")
  public static final class Brazilian extends Filter {

    public Brazilian() {
      super(BrazilianStemFilter::new);
    }
  }

  @NamedComponent("classic")
  public static final class Classic extends Filter {

    public Classic() {
      super(ClassicFilter::new);
    }
  }

  @NamedComponent("czech_stem")
  public static final class Czech extends Filter {

    public Czech() {
      super(CzechStemFilter::new);
    }
  }

  @NamedComponent("dutch_stem")
  public static final class Dutch extends Filter {

    public Dutch() {
      super(tokens -> new SnowballFilter(tokens, "Dutch"));
    }
  }

  @NamedComponent("french_stem")
  public static final class French extends Filter {

    public French() {
      super(tokens -> new SnowballFilter(tokens, "French"));
    }
  }

  @NamedComponent("german_stem")
  public static final class German extends Filter {

    public German() {
      super(GermanStemFilter::new);
    }
  }

  @NamedComponent("kstem")
  public static final class Krovetz extends Filter {

    public Krovetz() {
      super(KStemFilter::new);
    }
  }

  @NamedComponent("persian_stem")
  public static final class Persian extends Filter {

    public Persian() {
      super(PersianStemFilter::new);
    }
  }

  @NamedComponent("porter_stem")
  public static final class Porter extends Filter {

    public Porter() {
      super(PorterStemFilter::new);
    }
  }

  @NamedComponent("russian_stem")
  public static final class Russian extends Filter {

    public Russian() {
      super(tokens -> new SnowballFilter(tokens, "Russian"));
    }
  }
}
