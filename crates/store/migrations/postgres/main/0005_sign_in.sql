-- Sessions know how they began, so that they can be shown, ended one by one, and ended by the provider. Those of the
-- earlier layout end.
DROP TABLE sessions;
CREATE TABLE sessions (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE,
    user_id TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C" NOT NULL,
    created TEXT COLLATE "C" NOT NULL,
    seen TEXT COLLATE "C" NOT NULL,
    ended TEXT COLLATE "C",
    agent TEXT COLLATE "C" NOT NULL,
    agent_hash BYTEA NOT NULL,
    place TEXT COLLATE "C" NOT NULL,
    provider TEXT COLLATE "C",
    subject_hash BYTEA,
    sid_hash BYTEA,
    authenticated TEXT COLLATE "C",
    level TEXT COLLATE "C",
    sealed BYTEA
);
CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_subject ON sessions (provider, subject_hash);
CREATE INDEX sessions_by_sid ON sessions (provider, sid_hash);

-- Sign-ins that have been begun and not answered. Nothing here redeems an answer: that needs the browser's secret.
CREATE TABLE sign_in_attempts (
    state_hash BYTEA NOT NULL PRIMARY KEY,
    browser_hash BYTEA NOT NULL,
    provider TEXT COLLATE "C" NOT NULL,
    user_id TEXT COLLATE "C",
    back TEXT COLLATE "C" NOT NULL,
    created TEXT COLLATE "C" NOT NULL
);

-- Which user an account at a provider is. Recorded in the journals, because it gives a role.
CREATE TABLE sign_in_accounts (
    provider TEXT COLLATE "C" NOT NULL,
    account TEXT COLLATE "C" NOT NULL,
    user_id TEXT COLLATE "C" NOT NULL,
    granted_at TEXT COLLATE "C" NOT NULL,
    granted_by TEXT COLLATE "C" NOT NULL,
    ended_at TEXT COLLATE "C",
    PRIMARY KEY (provider, account)
);
CREATE INDEX sign_in_accounts_by_user ON sign_in_accounts (user_id);

-- Those who have signed in for themselves and are not registered yet. Gives no more than that role without a case.
CREATE TABLE sign_in_visitors (
    number_hash BYTEA NOT NULL PRIMARY KEY,
    user_id TEXT COLLATE "C" NOT NULL,
    seen TEXT COLLATE "C" NOT NULL
);

-- Logout tokens that have been carried out, so that none is carried out twice.
CREATE TABLE sign_in_seen (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    seen TEXT COLLATE "C" NOT NULL
);
