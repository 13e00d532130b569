-- PostgreSQL keeps ids, days and small numbers in fewer bytes; SQLite already takes what they need.
--
-- Since when people are without an activity, by the number of the day since 1970, so that their days can be added up.
DROP TABLE idle_since;
CREATE TABLE idle_since (
    since INTEGER NOT NULL PRIMARY KEY,
    people INTEGER NOT NULL
) STRICT;
INSERT INTO idle_since (since, people)
    SELECT CAST(unixepoch(without_activity_since) / 86400 AS INTEGER), count(*) FROM case_summary
    WHERE without_activity_since IS NOT NULL GROUP BY without_activity_since;
