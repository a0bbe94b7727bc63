-- Changes that others must hear of, written in the transaction that made them.
CREATE TABLE outbox (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic      text NOT NULL,
  subject_id bigint NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX outbox_created ON outbox (created_at);

CREATE TABLE import_run (
  id                uuid PRIMARY KEY,
  started_at        timestamptz NOT NULL DEFAULT now(),
  finished_at       timestamptz,
  acknowledged_line bigint NOT NULL DEFAULT 0,
  summary           jsonb
);

CREATE TABLE api_key (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  label       text NOT NULL,
  prefix      text NOT NULL,
  hash        bytea NOT NULL UNIQUE,
  scopes      text[] NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz,
  revoked_at  timestamptz,
  last_used_at timestamptz
);

-- A merchant's pins: scope is 'all', 'category:<id>', 'collection:<id>' or 'brand:<id>'.
CREATE TABLE pin (
  scope      text NOT NULL,
  market_id  bigint NOT NULL REFERENCES market ON DELETE CASCADE,
  product_id bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  position   int NOT NULL,
  PRIMARY KEY (scope, market_id, product_id)
);
CREATE INDEX pin_product ON pin (product_id);

-- When a listed product changes by the passing of time alone.
CREATE TABLE agenda (
  product_id bigint PRIMARY KEY REFERENCES product ON DELETE CASCADE,
  due_at     timestamptz NOT NULL
);
CREATE INDEX agenda_due ON agenda (due_at);

-- The indices of each market: every one that is BUILDING or LIVE is written to, the LIVE one is read.
CREATE TABLE listing_index (
  name       text PRIMARY KEY,
  market_id  bigint NOT NULL REFERENCES market ON DELETE CASCADE,
  state      text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE reindex_run (
  id          uuid PRIMARY KEY,
  market_id   bigint REFERENCES market ON DELETE CASCADE,
  state       text NOT NULL,
  done        bigint NOT NULL DEFAULT 0,
  total       bigint NOT NULL DEFAULT 0,
  started_at  timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  message     text
);

-- Draws a document's external version: taken before its rows are read, so that a later draw always read later.
CREATE SEQUENCE listing_version;
