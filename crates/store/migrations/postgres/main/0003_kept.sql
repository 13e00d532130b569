-- What is kept beside the events, in the same journals: the digest of each row as it was written, numbered from 1
-- for each row. The latest number tells how the row must be now.
CREATE TABLE kept_log (
    journal BIGINT NOT NULL,
    position BIGINT NOT NULL,
    kept TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    digest BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (journal, position)
);
-- Whether the chain begins with the moment of opening; those of earlier layouts begin with nothing.
ALTER TABLE journals ADD COLUMN from_opening BIGINT NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX kept_log_by_id ON kept_log (kept, id, number);
