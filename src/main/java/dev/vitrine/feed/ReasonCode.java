package dev.vitrine.feed;

/** Why a thing is shown; the schema's {@code FeedReasonCode}. */
public enum ReasonCode {
  /** The visitor bought something that leads here. */
  YOU_BOUGHT,
  /** The visitor looked at something that leads here. */
  YOU_VIEWED,
  /** The visitor searched for such things. */
  YOU_SEARCHED,
  /** The visitor looked through the category, collection or brand that it is in. */
  YOU_BROWSED,
  /** The visitor noted or put into the cart something that leads here. */
  YOU_COLLECTED,
  /** It is bought together with the thing at hand. */
  BOUGHT_TOGETHER,
  /** Who looked at the thing at hand bought it. */
  BOUGHT_AFTER_VIEWING,
  /** It is like the thing at hand. */
  SIMILAR,
  /** It goes with the thing at hand. */
  GOES_WITH,
  /** It has what the visitor likes. */
  YOUR_STYLE,
  /** It is new and has what the visitor likes. */
  NEW_FOR_YOU,
  /** Many take an interest in it just now. */
  TRENDING_HERE,
  /** It sells well in this market. */
  POPULAR_HERE,
  /** It is new in this market. */
  NEW_HERE,
  /** The visitor looked at it lately. */
  RECENTLY_VIEWED,
  /** The visitor buys it on a rhythm. */
  DUE_AGAIN,
  /** A friend has it. */
  FRIEND_HAS,
  /** A friend wishes for it. */
  FRIEND_WANTS,
  /** An adviser of the shop chose it for the visitor. */
  ADVISER,
  /** The merchant wants it to be seen. */
  PROMOTED
}
