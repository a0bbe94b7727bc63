-- How things travel. NULL means everywhere. Rates are by currency, in its units: base, steps by
-- weight in grams or by sum of goods (the last that is reached holds), and the sum from which
-- delivery is free. No rates at all: free.
-- kind: PARCEL, PICKUP (at location_id).
CREATE TABLE delivery_method (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle      text NOT NULL UNIQUE,
  kind        text NOT NULL DEFAULT 'PARCEL',
  location_id bigint REFERENCES location ON DELETE CASCADE,
  markets     text[],
  countries   text[],
  postal_codes text[],
  rates       jsonb NOT NULL DEFAULT '{}',
  tax_class   text NOT NULL DEFAULT 'standard',
  min_days    int NOT NULL DEFAULT 0,
  max_days    int NOT NULL DEFAULT 0,
  position    int NOT NULL DEFAULT 0,
  built_in    boolean NOT NULL DEFAULT false,
  texts       jsonb NOT NULL DEFAULT '{}'
);

-- An empty shop delivers for nothing until the merchant says otherwise.
INSERT INTO delivery_method (handle, built_in, texts)
VALUES ('standard', true, '{
  "en": {"title": "Standard delivery"}, "de": {"title": "Standardversand"},
  "fr": {"title": "Livraison standard"}, "ja": {"title": "通常配送"},
  "zh": {"title": "标准配送"}, "ar": {"title": "توصيل عادي"}}');
