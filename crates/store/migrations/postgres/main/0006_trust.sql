-- Who may not, who may in an emergency: derived from events, like the other views.
CREATE TABLE case_mark (
    case_id TEXT COLLATE "C" NOT NULL,
    ordinal BIGINT NOT NULL,
    user_id TEXT COLLATE "C" NOT NULL,
    mark TEXT COLLATE "C" NOT NULL,
    holds_from TEXT COLLATE "C" NOT NULL,
    holds_until TEXT COLLATE "C",
    PRIMARY KEY (case_id, ordinal)
);

-- Who is the head of which unit.
CREATE TABLE unit_heads (
    user_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    unit TEXT COLLATE "C" NOT NULL
);

-- By what someone of the staff meets the own case and those of neighbours: keyed hashes, nothing else.
CREATE TABLE staff_hashes (
    user_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    number_hash BYTEA NOT NULL,
    postal_hash BYTEA
);

-- What control has drawn to look at: why, by which seed, out of how many, and until when.
CREATE TABLE samples (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    user_id TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C" NOT NULL,
    seed TEXT COLLATE "C" NOT NULL,
    drawn_of BIGINT NOT NULL,
    drawn_from TEXT COLLATE "C" NOT NULL,
    drawn_until TEXT COLLATE "C" NOT NULL
);
CREATE INDEX samples_by_user ON samples (user_id, drawn_from);

CREATE TABLE sample_cases (
    case_id TEXT COLLATE "C" NOT NULL,
    sample_id TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (case_id, sample_id)
);
CREATE INDEX sample_cases_by_sample ON sample_cases (sample_id, case_id);

-- What waits for a second person, and what became of it. The body says what is done when it is confirmed.
CREATE TABLE proposals (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    what TEXT COLLATE "C" NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    amount BIGINT NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    proposed_by TEXT COLLATE "C" NOT NULL,
    proposed_at TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL,
    decided_by TEXT COLLATE "C",
    decided_at TEXT COLLATE "C",
    decided_words TEXT COLLATE "C"
);
CREATE INDEX proposals_by_state ON proposals (state, what, proposed_at);
