-- Products whose trails have changed since somebody learnt from them. Whoever learns takes rows for a while and removes them when done;
-- a change in between makes them free again.
CREATE TABLE trail_news (
  product_id bigint PRIMARY KEY,
  changed_at timestamptz NOT NULL DEFAULT now(),
  taken_at   timestamptz
);

-- Whoever writes or removes events need not think of it. Ordered, so that two who tell of the same products do not block one another.
CREATE FUNCTION trail_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trail_news (product_id)
  SELECT DISTINCT c.product_id
  FROM changed c
  WHERE c.product_id IS NOT NULL AND c.visitor_id IS NOT NULL AND c.counted
  ORDER BY c.product_id
  ON CONFLICT (product_id) DO UPDATE SET changed_at = now(), taken_at = NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER trail_lengthened AFTER INSERT ON behaviour_event
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION trail_changed();
CREATE TRIGGER trail_shortened AFTER DELETE ON behaviour_event
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION trail_changed();
