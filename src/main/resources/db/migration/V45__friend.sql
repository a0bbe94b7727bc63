-- What customers show their friends: nothing, unless they say so. named: whether friends are told who it is.
CREATE TABLE sharing (
  customer_id bigint PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
  wishlists   boolean NOT NULL DEFAULT false,
  purchases   boolean NOT NULL DEFAULT false,
  named       boolean NOT NULL DEFAULT false
);

-- Two rows for two friends, one each way.
CREATE TABLE friendship (
  customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
  friend_id   bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
  since       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (customer_id, friend_id),
  CHECK (customer_id <> friend_id)
);
CREATE INDEX friendship_friend ON friendship (friend_id);

-- Invitations that wait for an answer. email_key: whose account may answer; NULL: whoever holds the token.
CREATE TABLE friend_invitation (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customer ON DELETE CASCADE,
  email_key   text,
  created_at  timestamptz NOT NULL DEFAULT now(),
  expires_at  timestamptz NOT NULL
);
CREATE INDEX friend_invitation_customer ON friend_invitation (customer_id);
CREATE INDEX friend_invitation_email ON friend_invitation (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX friend_invitation_expired ON friend_invitation (expires_at);
