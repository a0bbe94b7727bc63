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

-- visitor_id NULL: of somebody who agreed to be counted and not to be remembered.
-- counted: whether statistics and models may use it; repeated: whether it says nothing new.
CREATE TABLE behaviour_event (
  id          bigint GENERATED ALWAYS AS IDENTITY,
  visitor_id  bigint,
  kind        text NOT NULL,
  product_id  bigint,
  market_id   bigint,
  detail      jsonb NOT NULL DEFAULT '{}',
  at          timestamptz NOT NULL,
  counted     boolean NOT NULL DEFAULT true,
  repeated    boolean NOT NULL DEFAULT false,
  fingerprint uuid NOT NULL,
  PRIMARY KEY (at, fingerprint)
) PARTITION BY RANGE (at);
CREATE TABLE behaviour_event_default PARTITION OF behaviour_event DEFAULT;
CREATE INDEX behaviour_event_product ON behaviour_event (product_id, at);
CREATE INDEX behaviour_event_visitor ON behaviour_event (visitor_id, at);

-- Gives a month a partition of its own; what the default partition holds of it moves there.
CREATE FUNCTION behaviour_event_partition(month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name  text        := 'behaviour_event_' || to_char(month, 'YYYY_MM');
  start timestamptz := date_trunc('month', month::timestamp) AT TIME ZONE 'UTC';
  stop  timestamptz := (date_trunc('month', month::timestamp) + interval '1 month') AT TIME ZONE 'UTC';
BEGIN
  IF to_regclass(name) IS NOT NULL THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('behaviour_event_partition'));
  IF to_regclass(name) IS NOT NULL THEN
    RETURN;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE behaviour_event INCLUDING DEFAULTS)', name);
  EXECUTE format(
    'WITH moved AS (
       DELETE FROM behaviour_event_default WHERE at >= %L AND at < %L RETURNING *)
     INSERT INTO %I SELECT * FROM moved', start, stop, name);
  EXECUTE format(
    'ALTER TABLE behaviour_event ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
    name, start, stop);
END $$;

-- What sells where. market_id 0 counts the sales whose market is unknown. untold_since: since when a change waits to be announced.
CREATE TABLE product_sales (
  product_id   bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  market_id    bigint NOT NULL,
  units        bigint NOT NULL,
  changed_at   timestamptz NOT NULL DEFAULT now(),
  untold_since timestamptz DEFAULT now(),
  PRIMARY KEY (product_id, market_id)
);
CREATE INDEX product_sales_untold ON product_sales (untold_since) WHERE untold_since IS NOT NULL;
CREATE INDEX product_sales_market ON product_sales (market_id, units DESC);
