-- The keys, in a file of their own that is backed up apart. Destroying a key erases what it sealed.
CREATE TABLE secrets (
    name TEXT NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL
) STRICT;

CREATE TABLE case_keys (
    case_id TEXT NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL
) STRICT;

CREATE TABLE draft_keys (
    draft_id TEXT NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL
) STRICT;

-- Replayed over a restored database before it serves.
CREATE TABLE erasures (
    case_id TEXT NOT NULL PRIMARY KEY,
    erased_at TEXT NOT NULL,
    actor TEXT NOT NULL
) STRICT;
