-- Whom merchants' imports name and who were forgotten, lest a history that is sent again bring them back. name: the SHA-256 of the
-- merchant's name, so that the name itself is gone.
CREATE TABLE visitor_forgotten (
  name         bytea PRIMARY KEY,
  forgotten_at timestamptz NOT NULL
);
