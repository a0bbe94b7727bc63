package dev.vitrine.platform.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Units of measurement, by their symbols (BIPM, The International System of Units, 9th edition,
 * tables 4, 7 and 8; NIST Handbook 44, appendix C). Data is counted by powers of ten, as storage is
 * sold.
 */
public enum MeasureUnit {
  MG("mg", Dimension.MASS, "0.001"),
  G("g", Dimension.MASS, "1"),
  KG("kg", Dimension.MASS, "1000"),
  T("t", Dimension.MASS, "1000000"),
  OZ("oz", Dimension.MASS, "28.349523125"),
  LB("lb", Dimension.MASS, "453.59237"),
  MM("mm", Dimension.LENGTH, "0.001"),
  CM("cm", Dimension.LENGTH, "0.01"),
  DM("dm", Dimension.LENGTH, "0.1"),
  M("m", Dimension.LENGTH, "1"),
  KM("km", Dimension.LENGTH, "1000"),
  IN("in", Dimension.LENGTH, "0.0254"),
  FT("ft", Dimension.LENGTH, "0.3048"),
  YD("yd", Dimension.LENGTH, "0.9144"),
  CM2("cm2", Dimension.AREA, "0.0001"),
  M2("m2", Dimension.AREA, "1"),
  ML("ml", Dimension.VOLUME, "0.001"),
  CL("cl", Dimension.VOLUME, "0.01"),
  DL("dl", Dimension.VOLUME, "0.1"),
  L("l", Dimension.VOLUME, "1"),
  M3("m3", Dimension.VOLUME, "1000"),
  MS("ms", Dimension.TIME, "0.001"),
  S("s", Dimension.TIME, "1"),
  MIN("min", Dimension.TIME, "60"),
  H("h", Dimension.TIME, "3600"),
  D("d", Dimension.TIME, "86400"),
  HZ("Hz", Dimension.FREQUENCY, "1"),
  KHZ("kHz", Dimension.FREQUENCY, "1000"),
  MHZ("MHz", Dimension.FREQUENCY, "1000000"),
  GHZ("GHz", Dimension.FREQUENCY, "1000000000"),
  W("W", Dimension.POWER, "1"),
  KW("kW", Dimension.POWER, "1000"),
  WH("Wh", Dimension.ENERGY, "1"),
  KWH("kWh", Dimension.ENERGY, "1000"),
  V("V", Dimension.VOLTAGE, "1"),
  KV("kV", Dimension.VOLTAGE, "1000"),
  MA("mA", Dimension.CURRENT, "0.001"),
  A("A", Dimension.CURRENT, "1"),
  MAH("mAh", Dimension.CHARGE, "0.001"),
  AH("Ah", Dimension.CHARGE, "1"),
  MB("MB", Dimension.DATA, "1000000"),
  GB("GB", Dimension.DATA, "1000000000"),
  TB("TB", Dimension.DATA, "1000000000000");

  private static final Map<String, MeasureUnit> BY_SYMBOL =
      Arrays.stream(values()).collect(Collectors.toMap(MeasureUnit::symbol, unit -> unit));

  private final String symbol;
  private final Dimension dimension;
  private final BigDecimal factor;

  MeasureUnit(String symbol, Dimension dimension, String factor) {
    this.symbol = symbol;
    this.dimension = dimension;
    this.factor = new BigDecimal(factor);
  }

  /** The unit of a symbol, whose case counts; empty where there is none. */
  public static Optional<MeasureUnit> of(String symbol) {
    return Optional.ofNullable(BY_SYMBOL.get(symbol));
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }

  /** What it measures. */
  public Dimension dimension() {
    return dimension;
  }

  /** Whether quantities of one are quantities of the other, too. */
  public boolean measuresTheSameAs(MeasureUnit other) {
    return dimension == other.dimension;
  }

  /**
   * A quantity of this unit in another; exact where the result has an end, else to 34 digits.
   *
   * @throws IllegalArgumentException where they measure different things
   */
  public BigDecimal convert(BigDecimal value, MeasureUnit to) {
    if (!measuresTheSameAs(to)) {
      throw new IllegalArgumentException(symbol + " is no measure of " + to.symbol);
    }
    return value.multiply(factor).divide(to.factor, MathContext.DECIMAL128);
  }

  /** What units measure. */
  public enum Dimension {
    MASS,
    LENGTH,
    AREA,
    VOLUME,
    TIME,
    FREQUENCY,
    POWER,
    ENERGY,
    VOLTAGE,
    CURRENT,
    CHARGE,
    DATA
  }
}
