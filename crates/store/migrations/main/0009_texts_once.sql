-- A text is written once, so nobody looks for the latest of its notes: the log of what is kept has no index of texts,
-- which were nine in ten of its rows.
DROP INDEX kept_log_by_id;
CREATE UNIQUE INDEX kept_log_by_id ON kept_log (kept, id, number) WHERE kept <> 'texts';
