-- What merchants want of searches. The rule is kept as it was written; keys of products are found when it is read.
CREATE TABLE search_rule (
  handle     text PRIMARY KEY,
  rule       jsonb NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);

-- What was searched for, counted by day: no row tells who searched.
CREATE TABLE search_query (
  day       date NOT NULL,
  market_id bigint NOT NULL REFERENCES market ON DELETE CASCADE,
  locale    text NOT NULL,
  query     text NOT NULL,
  searches  bigint NOT NULL,
  nothing   bigint NOT NULL,
  PRIMARY KEY (day, market_id, locale, query)
);
