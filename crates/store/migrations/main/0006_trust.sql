-- Who may not, who may in an emergency: derived from events, like the other views.
CREATE TABLE case_mark (
    case_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    mark TEXT NOT NULL,
    holds_from TEXT NOT NULL,
    holds_until TEXT,
    PRIMARY KEY (case_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Who is the head of which unit.
CREATE TABLE unit_heads (
    user_id TEXT NOT NULL PRIMARY KEY,
    unit TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- By what someone of the staff meets the own case and those of neighbours: keyed hashes, nothing else.
CREATE TABLE staff_hashes (
    user_id TEXT NOT NULL PRIMARY KEY,
    number_hash BLOB NOT NULL,
    postal_hash BLOB
) STRICT, WITHOUT ROWID;

-- What control has drawn to look at: why, by which seed, out of how many, and until when.
CREATE TABLE samples (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    seed TEXT NOT NULL,
    drawn_of INTEGER NOT NULL,
    drawn_from TEXT NOT NULL,
    drawn_until TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX samples_by_user ON samples (user_id, drawn_from);

CREATE TABLE sample_cases (
    case_id TEXT NOT NULL,
    sample_id TEXT NOT NULL,
    PRIMARY KEY (case_id, sample_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sample_cases_by_sample ON sample_cases (sample_id, case_id);

-- What waits for a second person, and what became of it. The body says what is done when it is confirmed.
CREATE TABLE proposals (
    id TEXT NOT NULL PRIMARY KEY,
    what TEXT NOT NULL,
    body TEXT NOT NULL,
    amount INTEGER NOT NULL,
    words TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at TEXT NOT NULL,
    state TEXT NOT NULL,
    decided_by TEXT,
    decided_at TEXT,
    decided_words TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX proposals_by_state ON proposals (state, what, proposed_at);
