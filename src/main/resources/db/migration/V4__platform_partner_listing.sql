-- Changes that others must hear of, written in the transaction that made them.
CREATE TABLE outbox (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic      text NOT NULL,
  subject_id bigint NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX outbox_created ON outbox (created_at);

-- Counts the changes of each kind of reference data, so that a reader can tell whether what it holds in
-- memory is of the present.
CREATE TABLE snapshot_version (
  name    text PRIMARY KEY,
  version bigint NOT NULL
);

-- Counts a change, and has every instance load that kind anew once the caller's transaction commits.
CREATE FUNCTION snapshot_changed(kind text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO snapshot_version (name, version)
  VALUES (kind, 1)
  ON CONFLICT (name) DO UPDATE SET version = snapshot_version.version + 1;
  SELECT pg_notify('vitrine_changed', kind);
$$;

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

-- When a product changes by the passing of time alone; NULL: never. The version is the draw that was
-- made before the product was read, so that an older reading never replaces a newer one.
CREATE TABLE agenda (
  product_id bigint PRIMARY KEY REFERENCES product ON DELETE CASCADE,
  due_at     timestamptz,
  version    bigint NOT NULL
);
CREATE INDEX agenda_due ON agenda (due_at) WHERE due_at IS NOT NULL;

-- The indices of each market: every one that is BUILDING or LIVE is written to, the LIVE one is read,
-- a RETIRED one is removed after a while. Outlives its market, so that its indices are removed too.
CREATE TABLE listing_index (
  name            text PRIMARY KEY,
  market_id       bigint NOT NULL,
  mapping_version int NOT NULL,
  state           text NOT NULL,
  changed_at      timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX listing_index_one_live ON listing_index (market_id) WHERE state = 'LIVE';

-- Work on a market's whole index, waiting for an instance, under way, or done.
-- kind: REINDEX, RECONCILE. state: WAITING, RUNNING, DONE, FAILED.
CREATE TABLE index_run (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind         text NOT NULL,
  market_id    bigint NOT NULL,
  state        text NOT NULL DEFAULT 'WAITING',
  done         bigint NOT NULL DEFAULT 0,
  total        bigint NOT NULL DEFAULT 0,
  missing      bigint NOT NULL DEFAULT 0,
  stale        bigint NOT NULL DEFAULT 0,
  orphaned     bigint NOT NULL DEFAULT 0,
  message      text,
  requested_at timestamptz NOT NULL DEFAULT now(),
  not_before   timestamptz NOT NULL DEFAULT now(),
  started_at   timestamptz,
  heartbeat_at timestamptz,
  finished_at  timestamptz
);
CREATE UNIQUE INDEX index_run_one_waiting ON index_run (kind, market_id) WHERE state = 'WAITING';
CREATE UNIQUE INDEX index_run_one_running ON index_run (market_id) WHERE state = 'RUNNING';
CREATE INDEX index_run_requested ON index_run (requested_at);

-- Draws a document's external version: taken before its rows are read, so that a later draw always read later.
CREATE SEQUENCE listing_version;
