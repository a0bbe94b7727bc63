-- What a visitor bought is read by itself, and is but a small part of what they do.
CREATE INDEX behaviour_event_bought ON behaviour_event (visitor_id, at) WHERE kind = 'PURCHASED' AND NOT repeated;
