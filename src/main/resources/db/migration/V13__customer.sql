-- People who buy.
CREATE TABLE customer (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email         text NOT NULL,
  email_key     text NOT NULL UNIQUE,
  name          text NOT NULL,
  password_hash text NOT NULL,
  groups        text[] NOT NULL DEFAULT '{}',
  created_at    timestamptz NOT NULL DEFAULT now()
);

-- Who is signed in. The token is kept by its holder alone; this is its SHA-256.
CREATE TABLE customer_session (
  token_hash  bytea PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
  created_at  timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz NOT NULL
);
CREATE INDEX customer_session_customer ON customer_session (customer_id);
CREATE INDEX customer_session_expired ON customer_session (expires_at);

CREATE TABLE customer_address (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
  is_default  boolean NOT NULL DEFAULT false,
  address     jsonb NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX customer_address_customer ON customer_address (customer_id);
CREATE UNIQUE INDEX customer_one_default_address ON customer_address (customer_id) WHERE is_default;
