-- What is kept beside the events, in the same journals: the digest of each row as it was written, numbered from 1
-- for each row. The latest number tells how the row must be now.
CREATE TABLE kept_log (
    journal INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kept TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    digest BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (journal, position)
) STRICT, WITHOUT ROWID;
-- Whether the chain begins with the moment of opening; those of earlier layouts begin with nothing.
ALTER TABLE journals ADD COLUMN from_opening INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX kept_log_by_id ON kept_log (kept, id, number);
