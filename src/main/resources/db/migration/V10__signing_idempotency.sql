-- The key that ids of carts and orders are signed with where the settings name none: two random
-- version 4 UUIDs from the server's strong random numbers.
CREATE TABLE signing_key (
  id  boolean PRIMARY KEY DEFAULT true CHECK (id),
  key bytea NOT NULL
);
INSERT INTO signing_key (key)
SELECT sha256(decode(replace(concat(
  gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), '-', ''), 'hex'));

-- What was answered to a request that may come again. The fingerprint tells one body from another.
CREATE TABLE idempotent_answer (
  scope       text NOT NULL,
  key         text NOT NULL,
  fingerprint bytea NOT NULL,
  answer      text,
  expires_at  timestamptz NOT NULL DEFAULT now() + interval '24 hours',
  PRIMARY KEY (scope, key)
);
CREATE INDEX idempotent_answer_expired ON idempotent_answer (expires_at);
