-- What those did lately who agree to be counted and not to be remembered: for as long as it takes to know a repetition and a machine by it.
CREATE UNLOGGED TABLE behaviour_lately (
  visitor_id  bigint NOT NULL,
  at          timestamptz NOT NULL,
  fingerprint uuid NOT NULL,
  kind        text NOT NULL,
  product_id  bigint,
  detail      jsonb NOT NULL,
  written_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (visitor_id, at, fingerprint)
);
CREATE INDEX behaviour_lately_written ON behaviour_lately (written_at);
