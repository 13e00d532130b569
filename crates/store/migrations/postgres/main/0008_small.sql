-- A million cases on one disk. A stream has a number, by which its events lie together in few bytes; an event keeps its
-- ids as the sixteen bytes that they are, and the moment of its writing as nanoseconds since 1970.
CREATE TABLE numbered_streams (
    number BIGINT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL
);
INSERT INTO numbered_streams (number, kind, id, version)
    SELECT row_number() OVER (ORDER BY kind, id), kind, id, version FROM streams;

CREATE TABLE small_events (
    stream BIGINT NOT NULL,
    version BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    bundle BIGINT NOT NULL,
    journal BIGINT NOT NULL,
    position BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    corrects BIGINT,
    stream_kind TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    holds_on TEXT COLLATE "C" NOT NULL,
    received_on TEXT COLLATE "C",
    actor_user BYTEA NOT NULL,
    actor_role TEXT COLLATE "C" NOT NULL,
    on_behalf_of BYTEA,
    command BYTEA NOT NULL,
    body TEXT COLLATE "C" NOT NULL,
    sealed BYTEA,
    hash BYTEA NOT NULL,
    digest TEXT COLLATE "C"
);
INSERT INTO small_events (stream, version, ordinal, bundle, journal, position, recorded_at, corrects, stream_kind,
        kind, holds_on, received_on, actor_user, actor_role, on_behalf_of, command, body, sealed, hash, digest)
    SELECT s.number, e.version, e.ordinal, e.bundle, e.journal, e.position,
        extract(epoch FROM (substr(e.recorded_at, 1, 19) || 'Z')::timestamptz)::bigint * 1000000000
            + CASE WHEN substr(e.recorded_at, 20, 1) = '.'
                THEN substr(rtrim(substr(e.recorded_at, 21), 'Z') || '000000000', 1, 9)::bigint
                ELSE 0 END,
        e.corrects, e.stream_kind, e.kind, e.holds_on, e.received_on, decode(replace(e.actor_user, '-', ''), 'hex'),
        e.actor_role, decode(replace(e.on_behalf_of, '-', ''), 'hex'), decode(replace(e.command, '-', ''), 'hex'),
        e.body, e.sealed, e.hash, e.digest
    FROM events e JOIN numbered_streams s ON s.kind = e.stream_kind AND s.id = e.stream_id
    ORDER BY s.number, e.version;
DROP TABLE events;
DROP TABLE streams;
ALTER TABLE numbered_streams RENAME TO streams;
ALTER TABLE small_events RENAME TO events;
ALTER TABLE events ADD PRIMARY KEY (stream, version);
CREATE UNIQUE INDEX streams_by_id ON streams (kind, id);
CREATE UNIQUE INDEX events_by_command ON events (stream, command, ordinal) WHERE stream_kind <> 'case';
CREATE UNIQUE INDEX events_by_position ON events (journal, position);
