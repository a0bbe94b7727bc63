package dev.vitrine.platform.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;

/**
 * Arabic makes most plurals by other vowels within the word, which no stemmer undoes: a list of
 * those of things that shops sell, the same as {@code arabic_broken_plurals} in the index's
 * settings. Words are written as Arabic normalisation leaves them.
 */
final class ArabicPlurals {

  private static final String ARTICLE = "ال";

  /** A plural and its singular at a time. */
  static final String PAIRS =
      """
      فساتين فستان, احذيه حذاء, قمصان قميص, سراويل سروال, بناطيل بنطال,
      معاطف معطف, تنانير تنوره, جوارب جورب, احزمه حزام, اوشحه وشاح,
      مناديل منديل, صنادل صندل, شباشب شبشب, حقائب حقيبه, اكياس كيس,
      محافظ محفظه, خواتم خاتم, اساور سوار, اقراط قرط, قلائد قلاده, عقود عقد,
      سلاسل سلسله, عطور عطر, اقمشه قماش, اقنعه قناع, كراسي كرسي, مقاعد مقعد,
      ارائك اريكه, خزائن خزانه, ادراج درج, رفوف رف, مكاتب مكتب, وسائد وساده,
      شراشف شرشف, مفارش مفرش, مناشف منشفه, ستائر ستاره, سجاجيد سجاده,
      مصابيح مصباح, مرايا مراه, شموع شمعه, اغطيه غطاء, اطباق طبق, صحون صحن,
      اكواب كوب, فناجين فنجان, كؤوس كاس, ملاعق ملعقه, سكاكين سكين, قدور قدر,
      مقالي مقلاه, اواني اناء, اباريق ابريق, صواني صينيه, قوارير قاروره,
      صناديق صندوق, سلال سله, افران فرن, مواقد موقد, مراوح مروحه,
      مكانس مكنسه, ابواب باب, نوافذ نافذه, جدران جدار, اقفال قفل,
      مفاتيح مفتاح, صنابير صنبور, احواض حوض, ادوات اداه, مطارق مطرقه,
      مناشير منشار, مسامير مسمار, حبال حبل, اسلاك سلك, الواح لوح, اجهزه جهاز,
      هواتف هاتف, حواسيب حاسوب, شواحن شاحن, ازرار زر, كتب كتاب, دفاتر دفتر,
      اقلام قلم, العاب لعبه, هدايا هديه, خيام خيمه, مضارب مضرب, اثقال ثقل,
      اطفال طفل, اولاد ولد, بنات بنت, رجال رجل, رضع رضيع, كلاب كلب, قطط قطه,
      طيور طائر, اسماك سمك, زهور زهره, ورود ورده, بذور بذره, زيوت زيت,
      عصائر عصير, فواكه فاكهه, تمور تمر, امشاط مشط, اظافر ظفر, رموش رمش,
      عيون عين, اسنان سن, الوان لون, احجام حجم, نعال نعل
      """;

  private static final SynonymMap SINGULARS = singulars();

  private ArabicPlurals() {}

  /** The words, each plural of the list as its singular. */
  static TokenStream asSingulars(TokenStream words) {
    return new SynonymGraphFilter(words, SINGULARS, false);
  }

  private static SynonymMap singulars() {
    SynonymMap.Builder map = new SynonymMap.Builder();
    for (String pair : PAIRS.strip().split(",\\s*")) {
      String[] words = pair.split(" ");
      map.add(new CharsRef(words[0]), new CharsRef(words[1]), false);
      map.add(new CharsRef(ARTICLE + words[0]), new CharsRef(words[1]), false);
    }
    try {
      return map.build();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
