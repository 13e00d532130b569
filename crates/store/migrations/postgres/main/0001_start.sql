-- Which of these files have been run.
CREATE TABLE layout (
    version BIGINT NOT NULL
);

-- Raised by whoever changes the world of seats, places and money, so that other web nodes read it anew.
CREATE SEQUENCE world_version MINVALUE 0 START 0;
SELECT nextval('world_version');

-- Truth: streams of events. Only BIGINT, TEXT and BYTEA; nothing is computed here.
CREATE TABLE streams (
    kind TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);

CREATE TABLE events (
    stream_kind TEXT COLLATE "C" NOT NULL,
    stream_id TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    holds_on TEXT COLLATE "C" NOT NULL,
    recorded_at TEXT COLLATE "C" NOT NULL,
    received_on TEXT COLLATE "C",
    actor_user TEXT COLLATE "C" NOT NULL,
    actor_role TEXT COLLATE "C" NOT NULL,
    on_behalf_of TEXT COLLATE "C",
    command TEXT COLLATE "C" NOT NULL,
    ordinal BIGINT NOT NULL,
    corrects BIGINT,
    bundle BIGINT NOT NULL,
    journal BIGINT NOT NULL,
    position BIGINT NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    sealed BYTEA,
    hash BYTEA NOT NULL,
    digest TEXT COLLATE "C",
    PRIMARY KEY (stream_kind, stream_id, version)
);

CREATE UNIQUE INDEX events_by_command ON events (stream_id, command, stream_kind, ordinal);
CREATE UNIQUE INDEX events_by_position ON events (journal, position);

-- The names of bundles, so that an event carries a small number; the files of each, when given.
CREATE TABLE bundles (
    id BIGINT NOT NULL PRIMARY KEY,
    hash TEXT COLLATE "C" NOT NULL UNIQUE,
    files BYTEA
);

CREATE TABLE journals (
    id BIGINT NOT NULL PRIMARY KEY,
    opened_at TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    head BYTEA NOT NULL
);

-- Who has opened what, in the same journals as the events.
CREATE TABLE read_log (
    journal BIGINT NOT NULL,
    position BIGINT NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    user_id TEXT COLLATE "C" NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    page TEXT COLLATE "C" NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    relation TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    allowed BIGINT NOT NULL,
    cases TEXT COLLATE "C" NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (journal, position)
);

CREATE TABLE read_log_cases (
    case_id TEXT COLLATE "C" NOT NULL,
    journal BIGINT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (case_id, journal, position)
);

-- The vault: everything sealed with the key of the case.
CREATE TABLE identities (
    case_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    number_hash BYTEA NOT NULL UNIQUE,
    sealed BYTEA NOT NULL
);

CREATE TABLE texts (
    case_id TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (case_id, id)
);

CREATE TABLE documents (
    case_id TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    media_type TEXT COLLATE "C" NOT NULL,
    size BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (case_id, id)
);

-- Cleaned: what was deleted has been taken out of the tables too.
CREATE TABLE erasures (
    case_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    erased_at TEXT COLLATE "C" NOT NULL,
    actor TEXT COLLATE "C" NOT NULL,
    cleaned BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE drafts (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    owner TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX drafts_by_owner ON drafts (owner, kind);

-- Who can sign in. The name of someone with a case is sealed with the key of that case.
CREATE TABLE users (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    role TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    sealed BYTEA,
    unit TEXT COLLATE "C",
    provider_id TEXT COLLATE "C",
    host_id TEXT COLLATE "C",
    case_id TEXT COLLATE "C"
);
CREATE INDEX users_by_role ON users (role, id);
CREATE INDEX users_by_case ON users (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE sessions (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    user_id TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    created TEXT COLLATE "C" NOT NULL,
    seen TEXT COLLATE "C" NOT NULL,
    ended TEXT COLLATE "C"
);
CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE settings (
    name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);

CREATE TABLE registers (
    kind TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    data BYTEA NOT NULL
);

-- Views: derived from events, can be dropped and made again to the same rows.
CREATE TABLE case_summary (
    case_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    projected_on TEXT COLLATE "C" NOT NULL,
    spell BIGINT NOT NULL,
    step TEXT COLLATE "C" NOT NULL,
    process TEXT COLLATE "C" NOT NULL,
    municipality TEXT COLLATE "C",
    officer TEXT COLLATE "C",
    coach TEXT COLLATE "C",
    open BIGINT NOT NULL,
    registered_on TEXT COLLATE "C" NOT NULL,
    last_event_on TEXT COLLATE "C" NOT NULL,
    service TEXT COLLATE "C",
    next_look TEXT COLLATE "C",
    without_activity_since TEXT COLLATE "C"
);
CREATE INDEX case_summary_by_look ON case_summary (next_look, case_id) WHERE next_look IS NOT NULL;
CREATE INDEX case_summary_without_activity ON case_summary (without_activity_since, case_id)
    WHERE without_activity_since IS NOT NULL;

CREATE TABLE due_task (
    case_id TEXT COLLATE "C" NOT NULL,
    ordinal BIGINT NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    due_by TEXT COLLATE "C" NOT NULL,
    due_from TEXT COLLATE "C" NOT NULL,
    task TEXT COLLATE "C" NOT NULL,
    step TEXT COLLATE "C" NOT NULL,
    user_id TEXT COLLATE "C",
    about TEXT COLLATE "C",
    PRIMARY KEY (case_id, ordinal)
);
CREATE INDEX due_task_by_role ON due_task (role, due_by, case_id, ordinal);
CREATE INDEX due_task_by_user ON due_task (user_id, role, due_by, case_id, ordinal);

CREATE TABLE relation (
    case_id TEXT COLLATE "C" NOT NULL,
    ordinal BIGINT NOT NULL,
    user_id TEXT COLLATE "C" NOT NULL,
    relation TEXT COLLATE "C" NOT NULL,
    holds_from TEXT COLLATE "C" NOT NULL,
    holds_until TEXT COLLATE "C",
    PRIMARY KEY (case_id, ordinal)
);
CREATE INDEX relation_by_user ON relation (user_id, relation, case_id);

CREATE TABLE lead_time (
    case_id TEXT COLLATE "C" NOT NULL,
    ordinal BIGINT NOT NULL,
    spell BIGINT NOT NULL,
    step TEXT COLLATE "C" NOT NULL,
    opened_on TEXT COLLATE "C" NOT NULL,
    done_on TEXT COLLATE "C" NOT NULL,
    registered_on TEXT COLLATE "C" NOT NULL,
    previous_on TEXT COLLATE "C" NOT NULL,
    target_by TEXT COLLATE "C",
    PRIMARY KEY (case_id, ordinal)
);
