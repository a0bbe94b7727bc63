-- Boxes of samples, as merchants wrote them.
CREATE TABLE discovery_box (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  handle text NOT NULL UNIQUE,
  box    jsonb NOT NULL
);

-- Boxes that visitors took.
CREATE TABLE discovery_box_order (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  visitor_id  bigint NOT NULL REFERENCES visitor ON DELETE CASCADE,
  box_id      bigint NOT NULL REFERENCES discovery_box ON DELETE CASCADE,
  ordered_at  timestamptz NOT NULL DEFAULT now(),
  reviewed_at timestamptz
);
CREATE INDEX discovery_box_order_visitor ON discovery_box_order (visitor_id);

-- What was in them: nothing twice.
CREATE TABLE discovery_box_sample (
  visitor_id bigint NOT NULL REFERENCES visitor ON DELETE CASCADE,
  product_id bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  order_id   bigint NOT NULL REFERENCES discovery_box_order ON DELETE CASCADE,
  place      int NOT NULL,
  PRIMARY KEY (visitor_id, product_id)
);
CREATE INDEX discovery_box_sample_order ON discovery_box_sample (order_id);

-- What visitors said of products that they tried.
CREATE TABLE style_opinion (
  visitor_id bigint NOT NULL REFERENCES visitor ON DELETE CASCADE,
  product_id bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  liked      boolean NOT NULL,
  said_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (visitor_id, product_id)
);
