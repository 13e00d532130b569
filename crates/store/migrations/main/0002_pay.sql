-- Employers, whose people confirm what they are paid; and the views of pay, services had and work.
ALTER TABLE users ADD COLUMN employer_id TEXT;

CREATE TABLE pay_line (
    case_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    line TEXT NOT NULL,
    kind TEXT NOT NULL,
    payee_kind TEXT NOT NULL,
    payee_id TEXT,
    service TEXT NOT NULL,
    track TEXT,
    municipality TEXT,
    paid_from TEXT NOT NULL,
    paid_to TEXT NOT NULL,
    amount INTEGER,
    whole INTEGER,
    appropriation TEXT,
    state TEXT NOT NULL,
    state_on TEXT NOT NULL,
    claim_by TEXT,
    lacks TEXT NOT NULL,
    rows TEXT NOT NULL,
    bundle TEXT NOT NULL,
    events TEXT NOT NULL,
    evidence TEXT,
    payment_id TEXT,
    PRIMARY KEY (case_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX pay_line_by_payee ON pay_line (payee_id, paid_from, case_id, ordinal);
CREATE INDEX pay_line_by_state ON pay_line (state, state_on, case_id, ordinal);

CREATE TABLE service_use (
    case_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    service TEXT NOT NULL,
    track TEXT,
    provider_id TEXT,
    municipality TEXT,
    used_from TEXT NOT NULL,
    used_to TEXT,
    PRIMARY KEY (case_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE work_stretch (
    case_id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    extent_percent INTEGER NOT NULL,
    service TEXT,
    municipality TEXT,
    worked_from TEXT NOT NULL,
    worked_to TEXT,
    PRIMARY KEY (case_id, ordinal)
) STRICT, WITHOUT ROWID;
