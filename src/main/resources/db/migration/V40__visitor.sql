-- Who shops, with or without an account. external_id: the merchant's own name of an imported visitor.
-- customer_id: the customer whose visitor this is. joined_to: the customer's visitor that this one
-- acts as until joined_until, by the session whose fingerprint is joined_by.
CREATE TABLE visitor (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  external_id     text UNIQUE,
  customer_id     bigint UNIQUE REFERENCES customer ON DELETE SET NULL,
  joined_to       bigint REFERENCES visitor ON DELETE SET NULL,
  joined_by       bytea,
  joined_until    timestamptz,
  personalization boolean NOT NULL DEFAULT false,
  analytics       boolean NOT NULL DEFAULT false,
  consented_at    timestamptz,
  created_at      timestamptz NOT NULL DEFAULT now(),
  seen_at         timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX visitor_joined_to ON visitor (joined_to) WHERE joined_to IS NOT NULL;
CREATE INDEX visitor_joined_by ON visitor (joined_by) WHERE joined_by IS NOT NULL;

-- Which device's visitor placed an order.
CREATE TABLE order_visitor (
  order_id   bigint PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
  visitor_id bigint NOT NULL REFERENCES visitor ON DELETE CASCADE
);
CREATE INDEX order_visitor_visitor ON order_visitor (visitor_id);

-- Lets go of the months that end at or before an instant, and of what older things no month holds.
CREATE FUNCTION behaviour_event_expire(before timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  month regclass;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('behaviour_event_partition'));
  FOR month IN
    SELECT i.inhrelid::regclass
    FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'behaviour_event'::regclass
      AND c.relname ~ '^behaviour_event_\d{4}_\d{2}$'
      AND (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC' <= before
  LOOP
    EXECUTE format('DROP TABLE %s', month);
  END LOOP;
  DELETE FROM behaviour_event_default WHERE at < before;
END $$;
