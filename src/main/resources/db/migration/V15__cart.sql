-- What shoppers mean to buy. Amounts are in the currency's smallest unit. A cart is priced when it
-- is changed and reads as it was priced.
-- state: OPEN, MERGED (its lines went into another cart), ORDERED.
CREATE TABLE cart (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  market_id        bigint NOT NULL REFERENCES market ON DELETE CASCADE,
  currency         text NOT NULL,
  customer_id      bigint REFERENCES customer ON DELETE SET NULL,
  state            text NOT NULL DEFAULT 'OPEN',
  merged_into      bigint REFERENCES cart ON DELETE SET NULL,
  version          int NOT NULL,
  last_line        int NOT NULL,
  note             text,
  email            text,
  phone            text,
  delivery_address jsonb,
  delivery_method  text,
  codes            jsonb NOT NULL,
  promotions       jsonb NOT NULL,
  cost             jsonb NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  expires_at       timestamptz NOT NULL
);
CREATE INDEX cart_customer ON cart (customer_id, updated_at DESC) WHERE customer_id IS NOT NULL;
CREATE INDEX cart_expired ON cart (expires_at) WHERE state <> 'ORDERED';

-- The number tells a line from the others of its cart, for as long as the cart lives.
CREATE TABLE cart_line (
  cart_id      bigint NOT NULL REFERENCES cart ON DELETE CASCADE,
  number       int NOT NULL,
  variant_id   bigint NOT NULL,
  product_id   bigint NOT NULL,
  sku          text NOT NULL,
  quantity     int NOT NULL CHECK (quantity > 0),
  attributes   jsonb NOT NULL,
  parts        jsonb NOT NULL,
  weight_grams numeric,
  tax_class    text NOT NULL,
  price        jsonb NOT NULL,
  discounts    jsonb NOT NULL,
  subtotal     bigint NOT NULL,
  discount     bigint NOT NULL,
  total        bigint NOT NULL,
  tax          bigint NOT NULL,
  PRIMARY KEY (cart_id, number)
);
CREATE INDEX cart_line_variant ON cart_line (variant_id);
