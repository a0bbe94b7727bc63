-- What is promised to somebody but still lies on the shelf.
ALTER TABLE stock ADD COLUMN reserved int NOT NULL DEFAULT 0 CHECK (reserved >= 0);

-- Every change of a quantity, so that the sum of a place's movements is what lies there.
-- kind: COUNT (somebody counted or delivered), SALE, RETURN.
CREATE TABLE stock_movement (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  variant_id  bigint NOT NULL,
  location_id bigint NOT NULL,
  kind        text NOT NULL,
  quantity    int NOT NULL,
  order_id    bigint,
  at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX stock_movement_place ON stock_movement (variant_id, location_id, id);
CREATE INDEX stock_movement_order ON stock_movement (order_id) WHERE order_id IS NOT NULL;

-- What a cart holds while it is being paid.
CREATE TABLE stock_reservation (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cart_id     bigint NOT NULL,
  variant_id  bigint NOT NULL,
  location_id bigint NOT NULL,
  quantity    int NOT NULL CHECK (quantity > 0),
  expires_at  timestamptz NOT NULL
);
CREATE INDEX stock_reservation_cart ON stock_reservation (cart_id);
CREATE INDEX stock_reservation_expired ON stock_reservation (expires_at);
