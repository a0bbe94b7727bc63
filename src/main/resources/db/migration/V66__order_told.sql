-- Orders that were told of as purchases, each once; who tells holds its row, so that a cancellation waits for what it takes back.
CREATE TABLE order_told (
  order_id bigint PRIMARY KEY REFERENCES orders ON DELETE CASCADE
);
INSERT INTO order_told (order_id)
SELECT o.id
FROM orders o;
