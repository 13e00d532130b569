-- Employers, whose people confirm what they are paid; and the views of pay, services had and work.
ALTER TABLE users ADD COLUMN employer_id TEXT COLLATE "C";

CREATE TABLE pay_line (
    case_id TEXT COLLATE "C" NOT NULL,
    ordinal BIGINT NOT NULL,
    line TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    payee_kind TEXT COLLATE "C" NOT NULL,
    payee_id TEXT COLLATE "C",
    service TEXT COLLATE "C" NOT NULL,
    track TEXT COLLATE "C",
    municipality TEXT COLLATE "C",
    paid_from TEXT COLLATE "C" NOT NULL,
    paid_to TEXT COLLATE "C" NOT NULL,
    amount BIGINT,
    whole BIGINT,
    appropriation TEXT COLLATE "C",
    state TEXT COLLATE "C" NOT NULL,
    state_on TEXT COLLATE "C" NOT NULL,
    claim_by TEXT COLLATE "C",
    lacks TEXT COLLATE "C" NOT NULL,
    rows TEXT COLLATE "C" NOT NULL,
    bundle TEXT COLLATE "C" NOT NULL,
    events TEXT COLLATE "C" NOT NULL,
    evidence TEXT COLLATE "C",
    payment_id TEXT COLLATE "C",
    PRIMARY KEY (case_id, ordinal)
);
CREATE INDEX pay_line_by_payee ON pay_line (payee_id, paid_from, case_id, ordinal);
CREATE INDEX pay_line_by_state ON pay_line (state, state_on, case_id, ordinal);

CREATE TABLE service_use (
    case_id TEXT COLLATE "C" NOT NULL,
    ordinal BIGINT NOT NULL,
    service TEXT COLLATE "C" NOT NULL,
    track TEXT COLLATE "C",
    provider_id TEXT COLLATE "C",
    municipality TEXT COLLATE "C",
    used_from TEXT COLLATE "C" NOT NULL,
    used_to TEXT COLLATE "C",
    PRIMARY KEY (case_id, ordinal)
);

CREATE TABLE work_stretch (
    case_id TEXT COLLATE "C" NOT NULL,
    ordinal BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    extent_percent BIGINT NOT NULL,
    service TEXT COLLATE "C",
    municipality TEXT COLLATE "C",
    worked_from TEXT COLLATE "C" NOT NULL,
    worked_to TEXT COLLATE "C",
    PRIMARY KEY (case_id, ordinal)
);
