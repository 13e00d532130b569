-- Which of these files have been run.
CREATE TABLE layout (
    version BIGINT NOT NULL
);

-- The keys, in a database of their own that is backed up apart. Destroying a key erases what it sealed.
CREATE TABLE secrets (
    name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    secret BYTEA NOT NULL
);

CREATE TABLE case_keys (
    case_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    secret BYTEA NOT NULL
);

CREATE TABLE draft_keys (
    draft_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    secret BYTEA NOT NULL
);

-- Replayed over a restored database before it serves.
CREATE TABLE erasures (
    case_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    erased_at TEXT COLLATE "C" NOT NULL,
    actor TEXT COLLATE "C" NOT NULL
);
