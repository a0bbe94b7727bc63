-- What was shown in one answer: the products in their places, with the strategy that put each there. Kept for some weeks.
-- split: which of two recipes an experiment gave the visitor; NULL outside experiments.
CREATE TABLE feed_showing (
  request_id text PRIMARY KEY,
  shown_at   timestamptz NOT NULL DEFAULT now(),
  market_id  bigint NOT NULL,
  placement  text NOT NULL,
  split      text,
  products   bigint[] NOT NULL,
  strategies text[] NOT NULL
);
CREATE INDEX feed_showing_shown ON feed_showing (shown_at);

-- What was done with what an answer showed.
CREATE INDEX behaviour_event_request ON behaviour_event ((detail ->> 'request'))
  WHERE detail ->> 'request' IS NOT NULL;
