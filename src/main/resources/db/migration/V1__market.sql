-- Where a caller shops. Texts are {"<locale>": {"<field>": "<text>"}} in every table.
CREATE TABLE location (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle     text NOT NULL UNIQUE,
  country    text NOT NULL,
  lead_days  int  NOT NULL DEFAULT 0,
  time_zone  text NOT NULL DEFAULT 'UTC',
  cutoff     time,
  texts      jsonb NOT NULL DEFAULT '{}'
);

CREATE TABLE market (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle             text NOT NULL UNIQUE,
  is_default         boolean NOT NULL DEFAULT false,
  built_in           boolean NOT NULL DEFAULT false,
  countries          text[] NOT NULL DEFAULT '{}',
  currencies         text[] NOT NULL,
  locales            text[] NOT NULL,
  default_locale     text NOT NULL,
  fallbacks          jsonb NOT NULL DEFAULT '{}',
  prices_include_tax boolean NOT NULL DEFAULT false,
  unit_system        text NOT NULL DEFAULT 'METRIC',
  size_system        text,
  url_prefix         text NOT NULL DEFAULT '',
  sold_out           text NOT NULL DEFAULT 'LAST',
  cash_rounding      numeric,
  derived_prices     jsonb,
  assortment         jsonb,
  texts              jsonb NOT NULL DEFAULT '{}'
);
CREATE UNIQUE INDEX market_one_default ON market (is_default) WHERE is_default;

CREATE TABLE market_location (
  market_id   bigint NOT NULL REFERENCES market ON DELETE CASCADE,
  location_id bigint NOT NULL REFERENCES location ON DELETE CASCADE,
  position    int NOT NULL,
  PRIMARY KEY (market_id, location_id)
);

CREATE TABLE market_tax (
  market_id bigint NOT NULL REFERENCES market ON DELETE CASCADE,
  country   text NOT NULL,
  tax_class text NOT NULL,
  rate      numeric NOT NULL,
  PRIMARY KEY (market_id, country, tax_class)
);

-- An empty shop sells in one market until the merchant says otherwise.
INSERT INTO market (handle, is_default, built_in, currencies, locales, default_locale, texts)
VALUES ('default', true, true, '{USD}', '{en}', 'en', '{"en": {"name": "Default"}}');
