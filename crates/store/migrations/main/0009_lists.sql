-- A text is written once, so nobody looks for the latest of its notes: the log of what is kept has no index of texts,
-- which were nine in ten of its rows.
DROP INDEX kept_log_by_id;
CREATE UNIQUE INDEX kept_log_by_id ON kept_log (kept, id, number) WHERE kept <> 'texts';

-- Lists begin with the relations of a viewer that are not yet over, which are few beside those that are.
DROP INDEX relation_by_user;
CREATE INDEX relation_by_user ON relation (user_id, relation, holds_until, case_id);
