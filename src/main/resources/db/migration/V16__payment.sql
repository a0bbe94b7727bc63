-- An attempt to pay for a cart. Amounts are in the currency's smallest unit.
-- state: PENDING (the provider was asked, nobody knows its answer), ACTION_NEEDED, AUTHORISED,
-- CAPTURED, LAPSED, DECLINED, CANCELLING, CANCELLED, FAILED.
CREATE TABLE payment (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cart_id     bigint NOT NULL,
  order_id    bigint,
  provider    text NOT NULL,
  state       text NOT NULL DEFAULT 'PENDING',
  amount      bigint NOT NULL CHECK (amount >= 0),
  currency    text NOT NULL,
  reference   text,
  reason      text,
  client_data jsonb NOT NULL DEFAULT '{}',
  refunded    bigint NOT NULL DEFAULT 0,
  request_key text,
  fingerprint bytea,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX payment_cart ON payment (cart_id, id);
CREATE INDEX payment_order ON payment (order_id) WHERE order_id IS NOT NULL;
CREATE UNIQUE INDEX payment_request ON payment (cart_id, request_key) WHERE request_key IS NOT NULL;
CREATE INDEX payment_unsettled ON payment (updated_at)
  WHERE state IN ('PENDING', 'ACTION_NEEDED', 'AUTHORISED', 'CANCELLING');

-- The books of the demo provider, which plays a bank: nothing else reads them, and they are written
-- in no transaction of the shop's.
CREATE TABLE demo_charge (
  key       text PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  amount    bigint NOT NULL,
  currency  text NOT NULL,
  state     text NOT NULL,
  reason    text,
  refunded  bigint NOT NULL DEFAULT 0
);

-- Money to be given back: written down with the decision, carried out afterwards, by a key that
-- stays the same. state: PENDING, DONE.
CREATE TABLE refund (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payment_id bigint NOT NULL REFERENCES payment,
  amount     bigint NOT NULL CHECK (amount > 0),
  state      text NOT NULL DEFAULT 'PENDING',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX refund_pending ON refund (id) WHERE state = 'PENDING';

-- What providers told by their webhooks and was looked into, so that it is not looked into again.
CREATE TABLE payment_notice (
  provider text NOT NULL,
  event_id text NOT NULL,
  heard_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (provider, event_id)
);
CREATE INDEX payment_notice_heard ON payment_notice (heard_at);
