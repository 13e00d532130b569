-- Truth: streams of events. Only INTEGER, TEXT and BLOB; nothing is computed here.
CREATE TABLE streams (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
    stream_kind TEXT NOT NULL,
    stream_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    holds_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    received_on TEXT,
    actor_user TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    on_behalf_of TEXT,
    command TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    corrects INTEGER,
    bundle INTEGER NOT NULL,
    journal INTEGER NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    sealed BLOB,
    hash BLOB NOT NULL,
    digest TEXT,
    PRIMARY KEY (stream_kind, stream_id, version)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX events_by_command ON events (stream_id, command, stream_kind, ordinal);
CREATE UNIQUE INDEX events_by_position ON events (journal, position);

-- The names of bundles, so that an event carries a small number; the files of each, when given.
CREATE TABLE bundles (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    files BLOB
) STRICT;

CREATE TABLE journals (
    id INTEGER PRIMARY KEY,
    opened_at TEXT NOT NULL,
    position INTEGER NOT NULL,
    head BLOB NOT NULL
) STRICT;

-- Who has opened what, in the same journals as the events.
CREATE TABLE read_log (
    journal INTEGER NOT NULL,
    position INTEGER NOT NULL,
    at TEXT NOT NULL,
    user_id TEXT NOT NULL,
    role TEXT NOT NULL,
    page TEXT NOT NULL,
    purpose TEXT NOT NULL,
    relation TEXT NOT NULL,
    reason TEXT NOT NULL,
    allowed INTEGER NOT NULL,
    cases TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (journal, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE read_log_cases (
    case_id TEXT NOT NULL,
    journal INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (case_id, journal, position)
) STRICT, WITHOUT ROWID;

-- The vault: everything sealed with the key of the case.
CREATE TABLE identities (
    case_id TEXT NOT NULL PRIMARY KEY,
    number_hash BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE texts (
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (case_id, id)
) STRICT;

-- Cleaned: what was deleted has been taken out of the raw files too.
CREATE TABLE erasures (
    case_id TEXT NOT NULL PRIMARY KEY,
    erased_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    cleaned INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    kind TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_by_owner ON drafts (owner, kind);

-- Who can sign in. The name of someone with a case is sealed with the key of that case.
CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    sealed BLOB,
    unit TEXT,
    provider_id TEXT,
    host_id TEXT,
    case_id TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX users_by_role ON users (role, id);
CREATE INDEX users_by_case ON users (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE sessions (
    token_hash BLOB NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    language TEXT NOT NULL,
    created TEXT NOT NULL,
    seen TEXT NOT NULL,
    ended TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE registers (
    kind TEXT NOT NULL PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;

-- Views: derived from events, can be dropped and made again to the same rows.
CREATE TABLE case_summary (
    case_id TEXT NOT NULL PRIMARY KEY,
    projected_on TEXT NOT NULL,
    spell INTEGER NOT NULL,
    step TEXT NOT NULL,
    process TEXT NOT NULL,
    municipality TEXT,
    officer TEXT,
    coach TEXT,
    open INTEGER NOT NULL,
    registered_on TEXT NOT NULL,
    last_event_on TEXT NOT NULL,
    service TEXT,
    next_look TEXT,
    without_activity_since TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX case_summary_by_look ON case_summary (next_look, case_id) WHERE next_look IS NOT NULL;
CREATE INDEX case_summary_without_activity ON case_summary (without_activity_since, case_id)
    WHERE without_activity_since IS NOT NULL;

CREATE TABLE due_task (
    case_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    role TEXT NOT NULL,
    due_by TEXT NOT NULL,
    due_from TEXT NOT NULL,
    task TEXT NOT NULL,
    step TEXT NOT NULL,
    user_id TEXT,
    about TEXT,
    PRIMARY KEY (case_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_task_by_role ON due_task (role, due_by, case_id, ordinal);
CREATE INDEX due_task_by_user ON due_task (user_id, role, due_by, case_id, ordinal);

CREATE TABLE relation (
    case_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    relation TEXT NOT NULL,
    holds_from TEXT NOT NULL,
    holds_until TEXT,
    PRIMARY KEY (case_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_by_user ON relation (user_id, relation, case_id);

CREATE TABLE lead_time (
    case_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    spell INTEGER NOT NULL,
    step TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    done_on TEXT NOT NULL,
    registered_on TEXT NOT NULL,
    previous_on TEXT NOT NULL,
    target_by TEXT,
    PRIMARY KEY (case_id, ordinal)
) STRICT, WITHOUT ROWID;
