-- What customers keep for later. variant_id 0: any variant of the product.
CREATE TABLE wishlist (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
  name        text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX wishlist_customer ON wishlist (customer_id, id);

CREATE TABLE wishlist_item (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  wishlist_id bigint NOT NULL REFERENCES wishlist ON DELETE CASCADE,
  product_id  bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  variant_id  bigint NOT NULL DEFAULT 0,
  UNIQUE (wishlist_id, product_id, variant_id)
);
