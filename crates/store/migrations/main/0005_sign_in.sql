-- Sessions know how they began, so that they can be shown, ended one by one, and ended by the provider. Those of the
-- earlier layout end.
DROP TABLE sessions;
CREATE TABLE sessions (
    token_hash BLOB NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL,
    language TEXT NOT NULL,
    created TEXT NOT NULL,
    seen TEXT NOT NULL,
    ended TEXT,
    agent TEXT NOT NULL,
    agent_hash BLOB NOT NULL,
    place TEXT NOT NULL,
    provider TEXT,
    subject_hash BLOB,
    sid_hash BLOB,
    authenticated TEXT,
    level TEXT,
    sealed BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_subject ON sessions (provider, subject_hash);
CREATE INDEX sessions_by_sid ON sessions (provider, sid_hash);

-- Sign-ins that have been begun and not answered. Nothing here redeems an answer: that needs the browser's secret.
CREATE TABLE sign_in_attempts (
    state_hash BLOB NOT NULL PRIMARY KEY,
    browser_hash BLOB NOT NULL,
    provider TEXT NOT NULL,
    user_id TEXT,
    back TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which user an account at a provider is. Recorded in the journals, because it gives a role.
CREATE TABLE sign_in_accounts (
    provider TEXT NOT NULL,
    account TEXT NOT NULL,
    user_id TEXT NOT NULL,
    granted_at TEXT NOT NULL,
    granted_by TEXT NOT NULL,
    ended_at TEXT,
    PRIMARY KEY (provider, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_accounts_by_user ON sign_in_accounts (user_id);

-- Those who have signed in for themselves and are not registered yet. Gives no more than that role without a case.
CREATE TABLE sign_in_visitors (
    number_hash BLOB NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    seen TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Logout tokens that have been carried out, so that none is carried out twice.
CREATE TABLE sign_in_seen (
    token_hash BLOB NOT NULL PRIMARY KEY,
    seen TEXT NOT NULL
) STRICT, WITHOUT ROWID;
