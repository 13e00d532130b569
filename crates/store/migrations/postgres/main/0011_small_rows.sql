-- A million cases on one disk. An id is kept as its sixteen bytes, a day and a small number as four bytes or two: a row
-- and each index over it take from a tenth less to half. What is read out and what the digests cover are the same words
-- as before.
ALTER TABLE events ALTER stream TYPE INTEGER, ALTER version TYPE INTEGER, ALTER ordinal TYPE SMALLINT,
    ALTER bundle TYPE SMALLINT, ALTER journal TYPE INTEGER, ALTER corrects TYPE INTEGER,
    ALTER holds_on TYPE DATE USING holds_on::date, ALTER received_on TYPE DATE USING received_on::date;
ALTER TABLE streams ALTER number TYPE INTEGER, ALTER version TYPE INTEGER;
ALTER TABLE bundles ALTER id TYPE SMALLINT;
-- Rows come into the journals' tables in the order of their positions, and are only asked for by stretches of them, when
-- the chain is verified: so it is enough to know which stretch lies in which pages. A position that stood twice would
-- break the chain.
DROP INDEX events_by_position;
CREATE INDEX events_by_position ON events USING brin (journal, position) WITH (autosummarize = on);
ALTER TABLE kept_log DROP CONSTRAINT kept_log_pkey;
CREATE INDEX kept_log_by_position ON kept_log USING brin (journal, position) WITH (autosummarize = on);

ALTER TABLE read_log ALTER user_id TYPE UUID USING user_id::uuid, ALTER allowed TYPE SMALLINT;
ALTER TABLE read_log_cases ALTER case_id TYPE UUID USING case_id::uuid;
ALTER TABLE kept_log ALTER journal TYPE INTEGER, ALTER number TYPE INTEGER;

ALTER TABLE identities ALTER case_id TYPE UUID USING case_id::uuid;
ALTER TABLE texts ALTER case_id TYPE UUID USING case_id::uuid, ALTER id TYPE UUID USING id::uuid;
ALTER TABLE documents ALTER case_id TYPE UUID USING case_id::uuid, ALTER id TYPE UUID USING id::uuid;
ALTER TABLE erasures ALTER case_id TYPE UUID USING case_id::uuid;

ALTER TABLE users ALTER id TYPE UUID USING id::uuid, ALTER case_id TYPE UUID USING case_id::uuid,
    ALTER provider_id TYPE UUID USING provider_id::uuid, ALTER host_id TYPE UUID USING host_id::uuid,
    ALTER employer_id TYPE UUID USING employer_id::uuid;
ALTER TABLE sessions ALTER user_id TYPE UUID USING user_id::uuid;
ALTER TABLE sign_in_attempts ALTER user_id TYPE UUID USING user_id::uuid;
ALTER TABLE sign_in_accounts ALTER user_id TYPE UUID USING user_id::uuid;
ALTER TABLE sign_in_visitors ALTER user_id TYPE UUID USING user_id::uuid;
ALTER TABLE unit_heads ALTER user_id TYPE UUID USING user_id::uuid;
ALTER TABLE staff_hashes ALTER user_id TYPE UUID USING user_id::uuid;
ALTER TABLE samples ALTER user_id TYPE UUID USING user_id::uuid;
ALTER TABLE drafts ALTER owner TYPE UUID USING owner::uuid;
ALTER TABLE sample_cases ALTER case_id TYPE UUID USING case_id::uuid;

ALTER TABLE case_summary ALTER case_id TYPE UUID USING case_id::uuid, ALTER officer TYPE UUID USING officer::uuid,
    ALTER coach TYPE UUID USING coach::uuid, ALTER projected_on TYPE DATE USING projected_on::date,
    ALTER spell TYPE INTEGER, ALTER open TYPE SMALLINT, ALTER registered_on TYPE DATE USING registered_on::date,
    ALTER last_event_on TYPE DATE USING last_event_on::date, ALTER next_look TYPE DATE USING next_look::date,
    ALTER without_activity_since TYPE DATE USING without_activity_since::date;
ALTER TABLE due_task ALTER case_id TYPE UUID USING case_id::uuid, ALTER ordinal TYPE INTEGER,
    ALTER due_by TYPE DATE USING due_by::date, ALTER due_from TYPE DATE USING due_from::date,
    ALTER user_id TYPE UUID USING user_id::uuid, ALTER holder TYPE UUID USING holder::uuid;
ALTER TABLE relation ALTER case_id TYPE UUID USING case_id::uuid, ALTER ordinal TYPE INTEGER,
    ALTER user_id TYPE UUID USING user_id::uuid, ALTER holds_from TYPE DATE USING holds_from::date,
    ALTER holds_until TYPE DATE USING holds_until::date;
ALTER TABLE case_mark ALTER case_id TYPE UUID USING case_id::uuid, ALTER ordinal TYPE INTEGER,
    ALTER user_id TYPE UUID USING user_id::uuid;
ALTER TABLE lead_time ALTER case_id TYPE UUID USING case_id::uuid, ALTER ordinal TYPE INTEGER,
    ALTER spell TYPE INTEGER, ALTER opened_on TYPE DATE USING opened_on::date, ALTER done_on TYPE DATE USING done_on::date,
    ALTER registered_on TYPE DATE USING registered_on::date, ALTER previous_on TYPE DATE USING previous_on::date,
    ALTER target_by TYPE DATE USING target_by::date;
ALTER TABLE pay_line ALTER case_id TYPE UUID USING case_id::uuid, ALTER ordinal TYPE INTEGER,
    ALTER payee_id TYPE UUID USING payee_id::uuid, ALTER paid_from TYPE DATE USING paid_from::date,
    ALTER paid_to TYPE DATE USING paid_to::date, ALTER state_on TYPE DATE USING state_on::date,
    ALTER claim_by TYPE DATE USING claim_by::date, ALTER payment_id TYPE UUID USING payment_id::uuid;
ALTER TABLE service_use ALTER case_id TYPE UUID USING case_id::uuid, ALTER ordinal TYPE INTEGER,
    ALTER provider_id TYPE UUID USING provider_id::uuid, ALTER used_from TYPE DATE USING used_from::date,
    ALTER used_to TYPE DATE USING used_to::date;
ALTER TABLE work_stretch ALTER case_id TYPE UUID USING case_id::uuid, ALTER ordinal TYPE INTEGER,
    ALTER extent_percent TYPE INTEGER, ALTER worked_from TYPE DATE USING worked_from::date,
    ALTER worked_to TYPE DATE USING worked_to::date;

-- Since when people are without an activity, by the number of the day since 1970, so that their days can be added up.
DROP TABLE idle_since;
CREATE TABLE idle_since (
    since INTEGER NOT NULL PRIMARY KEY,
    people BIGINT NOT NULL
);
INSERT INTO idle_since (since, people)
    SELECT without_activity_since - DATE '1970-01-01', count(*) FROM case_summary
    WHERE without_activity_since IS NOT NULL GROUP BY without_activity_since;
