-- Which orders were told of as purchases, and which of those were taken back: each once, however often and in whatever order the news
-- of an order comes, and whether or not its events are still kept.
CREATE TABLE order_purchase (
  order_id   bigint PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
  taken_back boolean NOT NULL DEFAULT false
);

INSERT INTO order_purchase (order_id)
SELECT o.id
FROM orders o
WHERE NOT EXISTS (SELECT FROM outbox w WHERE w.topic = 'order' AND w.subject_id = o.id);

-- What was cancelled before is taken back by the way that is taken from now on.
INSERT INTO outbox (topic, subject_id)
SELECT 'order', o.id
FROM orders o
WHERE o.status = 'CANCELLED';
