-- A million cases. Whether an act stands in a case already is looked for in the case itself, which is short; the other
-- streams are long and keep their index.
DROP INDEX events_by_command;
CREATE UNIQUE INDEX events_by_command ON events (stream_id, command, stream_kind, ordinal) WHERE stream_kind <> 'case';

-- The lists that begin with a few of very many cases.
CREATE INDEX case_summary_unassigned ON case_summary (case_id) WHERE officer IS NULL;
CREATE INDEX users_by_unit ON users (role, unit, id);
CREATE INDEX read_log_by_at ON read_log (at);

-- How many people have been without an activity since each day: counted with every change, so that no page counts
-- the country.
CREATE TABLE idle_since (
    since TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    people BIGINT NOT NULL
);
INSERT INTO idle_since (since, people)
    SELECT without_activity_since, count(*) FROM case_summary
    WHERE without_activity_since IS NOT NULL GROUP BY without_activity_since;
