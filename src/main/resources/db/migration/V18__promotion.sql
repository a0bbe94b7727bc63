-- What takes something off, and when. NULL means: no such condition.
-- effect: {"kind": …}, applies_to: {"skus": […], "categories": […], "brands": […], "tags": […],
-- "collections": […]} of which any must hold; minimum: sums of goods by currency, in its units.
CREATE TABLE promotion (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle         text NOT NULL UNIQUE,
  effect         jsonb NOT NULL,
  applies_to     jsonb,
  minimum        jsonb,
  markets        text[],
  groups         text[],
  first_order    boolean NOT NULL DEFAULT false,
  by_code        boolean NOT NULL DEFAULT false,
  exclusive      boolean NOT NULL DEFAULT false,
  priority       int NOT NULL DEFAULT 0,
  starts_at      timestamptz,
  ends_at        timestamptz,
  total_limit    int,
  customer_limit int,
  used           int NOT NULL DEFAULT 0,
  texts          jsonb NOT NULL DEFAULT '{}'
);

-- Codes are kept in capitals. A code of a batch may be used once.
CREATE TABLE promotion_code (
  code         text PRIMARY KEY,
  promotion_id bigint NOT NULL REFERENCES promotion ON DELETE CASCADE,
  single_use   boolean NOT NULL DEFAULT false,
  used         int NOT NULL DEFAULT 0
);
CREATE INDEX promotion_code_promotion ON promotion_code (promotion_id);

-- Who used what. The customer is a key of an account or an e-mail address.
CREATE TABLE promotion_use (
  promotion_id bigint NOT NULL REFERENCES promotion ON DELETE CASCADE,
  order_id     bigint NOT NULL,
  customer     text NOT NULL,
  PRIMARY KEY (promotion_id, order_id)
);
CREATE INDEX promotion_use_customer ON promotion_use (promotion_id, customer);
