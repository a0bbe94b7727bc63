-- Links to things that customers shared. type, target: the thing's global id. named: whether whoever
-- follows the link is told who shared it. request_id: what events that the link led to name it by.
CREATE TABLE share_link (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
  type        text NOT NULL,
  target      bigint NOT NULL,
  named       boolean NOT NULL DEFAULT false,
  request_id  text NOT NULL UNIQUE,
  created_at  timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz NOT NULL,
  UNIQUE (customer_id, type, target)
);
CREATE INDEX share_link_expired ON share_link (expires_at);
