-- An entry of a price list. Entries are never changed: a new one supersedes the old, so the table is the price history too.
-- market_id NULL: the shop's base price in that currency.
CREATE TABLE price (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  variant_id    bigint NOT NULL REFERENCES variant ON DELETE CASCADE,
  market_id     bigint REFERENCES market ON DELETE CASCADE,
  currency      text NOT NULL,
  amount        numeric NOT NULL CHECK (amount >= 0),
  compare_at    numeric,
  starts_at     timestamptz,
  ends_at       timestamptz,
  recorded_at   timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz
);
CREATE INDEX price_variant ON price (variant_id);
CREATE UNIQUE INDEX price_one_in_force ON price (variant_id, market_id, currency, starts_at, ends_at)
  NULLS NOT DISTINCT WHERE superseded_at IS NULL;

CREATE TABLE stock (
  variant_id  bigint NOT NULL REFERENCES variant ON DELETE CASCADE,
  location_id bigint NOT NULL REFERENCES location ON DELETE CASCADE,
  quantity    int NOT NULL DEFAULT 0,
  updated_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (variant_id, location_id)
);

CREATE TABLE review (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text NOT NULL UNIQUE,
  product_id  bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  rating      int NOT NULL CHECK (rating BETWEEN 1 AND 5),
  title       text,
  body        text,
  locale      text,
  created_at  timestamptz NOT NULL
);
CREATE INDEX review_product ON review (product_id);

-- Kept in step with review in the same transaction.
CREATE TABLE product_rating (
  product_id bigint PRIMARY KEY REFERENCES product ON DELETE CASCADE,
  rating_sum bigint NOT NULL,
  count      int NOT NULL
);

CREATE TABLE behaviour_event (
  id         bigint GENERATED ALWAYS AS IDENTITY,
  visitor    text NOT NULL,
  kind       text NOT NULL,
  product_id bigint,
  market_id  bigint,
  detail     jsonb NOT NULL DEFAULT '{}',
  at         timestamptz NOT NULL,
  fingerprint uuid NOT NULL,
  PRIMARY KEY (at, fingerprint)
) PARTITION BY RANGE (at);
CREATE TABLE behaviour_event_default PARTITION OF behaviour_event DEFAULT;
CREATE INDEX behaviour_event_product ON behaviour_event (product_id, at);

-- What sells where. market_id 0 counts the sales whose market is unknown.
CREATE TABLE product_sales (
  product_id bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  market_id  bigint NOT NULL,
  units      bigint NOT NULL,
  PRIMARY KEY (product_id, market_id)
);
CREATE INDEX product_sales_market ON product_sales (market_id, units DESC);
