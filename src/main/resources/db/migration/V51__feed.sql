-- Where a product leads, by model: the strongest neighbours first, with their weights.
CREATE TABLE feed_neighbours (
  product_id bigint NOT NULL REFERENCES product ON DELETE CASCADE,
  model      text NOT NULL,
  people     int NOT NULL,
  targets    bigint[] NOT NULL,
  weights    double precision[] NOT NULL,
  built_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (product_id, model)
);

-- What merchants want of placements, as they wrote it; keys of products are found when it is read.
CREATE TABLE feed_placement_rule (
  placement text PRIMARY KEY,
  rule      jsonb NOT NULL
);
