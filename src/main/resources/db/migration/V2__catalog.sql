-- The catalogue as merchants wrote it.
CREATE TABLE brand (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle text NOT NULL UNIQUE,
  name   text NOT NULL,
  texts  jsonb NOT NULL DEFAULT '{}'
);

CREATE TABLE category (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id text NOT NULL UNIQUE,
  parent_id   bigint REFERENCES category,
  parent_key  text, -- the external id of the category above, which may yet have to come
  position    int NOT NULL DEFAULT 0,
  tax_class   text,
  texts       jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX category_parent ON category (parent_id);
CREATE INDEX category_awaiting ON category (parent_key) WHERE parent_id IS NULL;

CREATE TABLE attribute (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key        text NOT NULL UNIQUE,
  kind       text NOT NULL,
  unit       text,
  searchable boolean NOT NULL DEFAULT true,
  filterable boolean NOT NULL DEFAULT true,
  visible    boolean NOT NULL DEFAULT true,
  position   int NOT NULL DEFAULT 0,
  texts      jsonb NOT NULL DEFAULT '{}'
);

CREATE TABLE attribute_value (
  attribute_id bigint NOT NULL REFERENCES attribute ON DELETE CASCADE,
  key          text NOT NULL,
  position     int NOT NULL DEFAULT 0,
  swatch       text,
  parent       text,
  texts        jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (attribute_id, key)
);

CREATE TABLE badge (
  handle text PRIMARY KEY,
  texts  jsonb NOT NULL DEFAULT '{}'
);

CREATE TABLE custom_field (
  key     text PRIMARY KEY,
  kind    text NOT NULL,
  visible boolean NOT NULL DEFAULT false,
  texts   jsonb NOT NULL DEFAULT '{}'
);

CREATE TABLE product (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id    text NOT NULL UNIQUE,
  handle         text UNIQUE,
  brand_id       bigint REFERENCES brand,
  product_type   text,
  tax_class      text,
  status         text NOT NULL DEFAULT 'ACTIVE',
  published_at   timestamptz,
  unpublished_at timestamptz,
  tags           text[] NOT NULL DEFAULT '{}',
  badges         text[] NOT NULL DEFAULT '{}',
  option_keys    text[] NOT NULL DEFAULT '{}',
  markets        text[],
  attributes     jsonb NOT NULL DEFAULT '{}',
  custom_fields  jsonb NOT NULL DEFAULT '{}',
  texts          jsonb NOT NULL DEFAULT '{}',
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX product_brand ON product (brand_id);

CREATE TABLE product_category (
  product_id  bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  category_id bigint NOT NULL REFERENCES category ON DELETE CASCADE,
  position    int NOT NULL DEFAULT 0,
  PRIMARY KEY (product_id, category_id)
);
CREATE INDEX product_category_category ON product_category (category_id, product_id);

CREATE TABLE media (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  position   int NOT NULL DEFAULT 0,
  kind       text NOT NULL DEFAULT 'IMAGE',
  url        text NOT NULL,
  width      int,
  height     int,
  focal_x    numeric,
  focal_y    numeric,
  texts      jsonb NOT NULL DEFAULT '{}',
  UNIQUE (product_id, url)
);

CREATE TABLE variant (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id    bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  sku           text NOT NULL UNIQUE,
  gtin          text,
  position      int NOT NULL DEFAULT 0,
  options       jsonb NOT NULL DEFAULT '{}',
  weight_grams  numeric,
  length_mm     numeric,
  width_mm      numeric,
  height_mm     numeric,
  measure_value numeric,
  measure_unit  text,
  texts         jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX variant_product ON variant (product_id);
CREATE INDEX variant_gtin ON variant (gtin) WHERE gtin IS NOT NULL;

CREATE TABLE bundle_item (
  product_id bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  variant_id bigint NOT NULL REFERENCES variant ON DELETE CASCADE,
  quantity   int NOT NULL CHECK (quantity > 0),
  position   int NOT NULL DEFAULT 0,
  PRIMARY KEY (product_id, variant_id)
);

CREATE INDEX bundle_item_variant ON bundle_item (variant_id);

CREATE TABLE collection (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle text NOT NULL UNIQUE,
  rule   jsonb,
  sort   text,
  texts  jsonb NOT NULL DEFAULT '{}'
);

CREATE TABLE collection_product (
  collection_id bigint NOT NULL REFERENCES collection ON DELETE CASCADE,
  product_id    bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  position      int NOT NULL,
  PRIMARY KEY (collection_id, product_id)
);
CREATE INDEX collection_product_product ON collection_product (product_id);

-- Every slug that ever led somewhere. Those no longer current answer with a permanent redirect.
-- kind: PRODUCT, CATEGORY, COLLECTION, BRAND. A category's or collection's slug is one path segment.
CREATE TABLE slug (
  kind       text NOT NULL,
  locale     text NOT NULL,
  slug       text NOT NULL,
  target_id  bigint NOT NULL,
  current    boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, locale, slug, target_id)
);
CREATE INDEX slug_lookup ON slug (slug, kind);
CREATE INDEX slug_target ON slug (kind, target_id);
-- Products and brands are looked up by slug alone, so theirs are unique in a locale while current.
CREATE UNIQUE INDEX slug_current ON slug (kind, locale, slug) WHERE current AND kind IN ('PRODUCT', 'BRAND', 'COLLECTION');
