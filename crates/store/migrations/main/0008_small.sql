-- A million cases on one disk. A stream has a number, by which its events lie together in few bytes; an event keeps its
-- ids as the sixteen bytes that they are, and the moment of its writing as nanoseconds since 1970.
CREATE TABLE numbered_streams (
    number INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
INSERT INTO numbered_streams (kind, id, version) SELECT kind, id, version FROM streams ORDER BY kind, id;

CREATE TABLE small_events (
    stream INTEGER NOT NULL,
    version INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    bundle INTEGER NOT NULL,
    journal INTEGER NOT NULL,
    position INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    corrects INTEGER,
    stream_kind TEXT NOT NULL,
    kind TEXT NOT NULL,
    holds_on TEXT NOT NULL,
    received_on TEXT,
    actor_user BLOB NOT NULL,
    actor_role TEXT NOT NULL,
    on_behalf_of BLOB,
    command BLOB NOT NULL,
    body TEXT NOT NULL,
    sealed BLOB,
    hash BLOB NOT NULL,
    digest TEXT,
    PRIMARY KEY (stream, version)
) STRICT, WITHOUT ROWID;
INSERT INTO small_events (stream, version, ordinal, bundle, journal, position, recorded_at, corrects, stream_kind,
        kind, holds_on, received_on, actor_user, actor_role, on_behalf_of, command, body, sealed, hash, digest)
    SELECT s.number, e.version, e.ordinal, e.bundle, e.journal, e.position,
        unixepoch(substr(e.recorded_at, 1, 19)) * 1000000000
            + CASE WHEN substr(e.recorded_at, 20, 1) = '.'
                THEN CAST(substr(rtrim(substr(e.recorded_at, 21), 'Z') || '000000000', 1, 9) AS INTEGER)
                ELSE 0 END,
        e.corrects, e.stream_kind, e.kind, e.holds_on, e.received_on, unhex(e.actor_user, '-'), e.actor_role,
        unhex(e.on_behalf_of, '-'), unhex(e.command, '-'), e.body, e.sealed, e.hash, e.digest
    FROM streams o
        JOIN numbered_streams s ON s.kind = o.kind AND s.id = o.id
        JOIN events e ON e.stream_kind = o.kind AND e.stream_id = o.id
    ORDER BY s.number, e.version;
DROP TABLE events;
DROP TABLE streams;
ALTER TABLE numbered_streams RENAME TO streams;
ALTER TABLE small_events RENAME TO events;
CREATE UNIQUE INDEX streams_by_id ON streams (kind, id);
CREATE UNIQUE INDEX events_by_command ON events (stream, command, ordinal) WHERE stream_kind <> 'case';
CREATE UNIQUE INDEX events_by_position ON events (journal, position);
