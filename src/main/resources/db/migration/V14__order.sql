-- What was bought, as it was when it was bought: an order outlives everything that it names.
CREATE SEQUENCE order_number START 100001;

-- Markets that want their numbers without gaps, each beginning with a prefix of its own that ends
-- with no digit: so no number is ever given out twice.
CREATE TABLE order_numbering (
  market_id bigint PRIMARY KEY REFERENCES market ON DELETE CASCADE,
  prefix    text NOT NULL UNIQUE CHECK (prefix ~ '[^0-9]$'),
  last      bigint NOT NULL DEFAULT 0
);

-- status: PLACED, PARTIALLY_FULFILLED, FULFILLED, DELIVERED, CANCELLED.
-- A cart becomes one order: whoever comes second finds the first.
CREATE TABLE orders (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cart_id          bigint NOT NULL UNIQUE,
  number           text NOT NULL UNIQUE,
  market_id        bigint NOT NULL,
  customer_id      bigint REFERENCES customer ON DELETE SET NULL,
  locale           text NOT NULL,
  currency         text NOT NULL,
  status           text NOT NULL,
  email            text NOT NULL,
  phone            text,
  note             text,
  delivery_address jsonb NOT NULL,
  delivery         jsonb NOT NULL,
  codes            text[] NOT NULL,
  cost             jsonb NOT NULL,
  total            bigint NOT NULL,
  placed_at        timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX orders_customer ON orders (customer_id, id DESC) WHERE customer_id IS NOT NULL;
CREATE INDEX orders_email ON orders (lower(email));
CREATE INDEX orders_placed ON orders (placed_at DESC, id DESC);

CREATE TABLE order_line (
  order_id     bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
  number       int NOT NULL,
  variant_id   bigint NOT NULL,
  product_id   bigint NOT NULL,
  sku          text NOT NULL,
  title        text NOT NULL,
  quantity     int NOT NULL,
  attributes   jsonb NOT NULL,
  parts        jsonb NOT NULL,
  tax_rate     numeric NOT NULL,
  price        jsonb NOT NULL,
  discounts    jsonb NOT NULL,
  subtotal     bigint NOT NULL,
  discount     bigint NOT NULL,
  total        bigint NOT NULL,
  tax          bigint NOT NULL,
  PRIMARY KEY (order_id, number)
);

-- Everything that became of an order, in its order.
CREATE TABLE order_event (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
  status   text NOT NULL,
  at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX order_event_order ON order_event (order_id, id);

-- What was sent of an order: quantities by the line's number.
CREATE TABLE fulfilment (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id        bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
  quantities      jsonb NOT NULL,
  carrier         text,
  tracking_number text,
  sent_at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX fulfilment_order ON fulfilment (order_id, id);
