-- What shoppers show to others: a cart's content as it was then, without anything personal.
CREATE TABLE cart_share (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  content    jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX cart_share_expired ON cart_share (expires_at);
