-- Visitors of an experiment fall into cells by chance: its figures are compared cell by cell, since the answers that one visitor
-- gets are no independent trials. Many visitors share a cell, so that it names nobody. NULL outside experiments.
ALTER TABLE feed_showing ADD COLUMN cell smallint;
