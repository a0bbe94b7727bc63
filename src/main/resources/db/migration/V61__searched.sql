-- What people searched for is read again and again, and is but a part of what they do.
CREATE INDEX behaviour_event_searched ON behaviour_event (at) WHERE kind = 'SEARCHED' AND counted AND NOT repeated;
