-- Each experiment has a name of its own, so that what one showed never counts in another. NULL outside experiments.
ALTER TABLE feed_showing ADD COLUMN experiment text;
UPDATE feed_showing SET experiment = 'earlier' WHERE split IS NOT NULL;

UPDATE feed_placement_rule
SET rule = rule || jsonb_build_object(
  'experiment', jsonb_build_object('id', gen_random_uuid()::text, 'startedAt', now()))
WHERE jsonb_array_length(rule -> 'splitWeights') > 0 AND (rule ->> 'splitShare')::numeric > 0;
