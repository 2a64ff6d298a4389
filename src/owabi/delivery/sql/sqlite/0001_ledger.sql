-- The ledger: sealed recipient lists, mailings over them, and the append-only chain of what became of every copy.

CREATE TABLE ledger (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    id TEXT NOT NULL
) STRICT;

CREATE TABLE rolls (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    digest BLOB NOT NULL,
    first_row INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (name, version)
) STRICT;

-- A roll is written in one step, so its rows are numbered without gaps from its first_row.
CREATE TABLE roll_rows (
    number INTEGER PRIMARY KEY,
    roll INTEGER NOT NULL REFERENCES rolls (number),
    id TEXT NOT NULL,
    commitment BLOB NOT NULL,
    sealed BLOB,
    UNIQUE (roll, id)
) STRICT;

CREATE TABLE mailings (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    audience TEXT NOT NULL,
    kind TEXT NOT NULL,
    roll INTEGER NOT NULL REFERENCES rolls (number),
    transport TEXT NOT NULL CHECK (transport IN ('real', 'drill', 'hand')),
    approval_digest BLOB,
    leaves_root BLOB NOT NULL,
    envelope_sender TEXT NOT NULL,
    from_address TEXT NOT NULL,
    from_name TEXT NOT NULL,
    reply_to TEXT,
    subject_digest BLOB NOT NULL,
    planned_at TEXT NOT NULL,
    copy_count INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'paused', 'stopped', 'finished')),
    CHECK (transport <> 'real' OR approval_digest IS NOT NULL)
) STRICT;

-- One approval, one mailing: typing the command twice resumes and cannot tell anyone twice.
CREATE UNIQUE INDEX mailings_one_per_approval ON mailings (approval_digest) WHERE transport = 'real';

CREATE TABLE leaves (
    mailing INTEGER NOT NULL REFERENCES mailings (number),
    position INTEGER NOT NULL,
    roll_row INTEGER NOT NULL REFERENCES roll_rows (number),
    leaf BLOB NOT NULL,
    PRIMARY KEY (mailing, position),
    UNIQUE (mailing, roll_row)
) STRICT, WITHOUT ROWID;

-- due_at: '' is now, a moment is the earliest deferred copy, NULL is nothing left to try.
CREATE TABLE chunks (
    mailing INTEGER NOT NULL REFERENCES mailings (number),
    number INTEGER NOT NULL,
    first_position INTEGER NOT NULL,
    last_position INTEGER NOT NULL,
    due_at TEXT,
    token INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    host TEXT,
    boot TEXT,
    expires REAL,
    expires_at TEXT,
    PRIMARY KEY (mailing, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    what TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    mailing_id TEXT,
    row_id TEXT,
    roll_id TEXT,
    chunk INTEGER,
    attempt INTEGER,
    stage TEXT,
    code INTEGER,
    enhanced TEXT,
    reason TEXT,
    next_at TEXT,
    sent_at TEXT,
    message_id TEXT,
    digest BLOB,
    chain BLOB NOT NULL
) STRICT;

CREATE INDEX events_of_row ON events (mailing_id, row_id, seq, what);

-- Replies and reasons may name a person: sealed, and beside the chain so that a purge can take them away.
CREATE TABLE event_texts (
    seq INTEGER PRIMARY KEY REFERENCES events (seq),
    sealed BLOB NOT NULL
) STRICT;

CREATE TRIGGER events_in_order BEFORE INSERT ON events
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events)
BEGIN SELECT raise(ABORT, 'events are appended in order'); END;

CREATE TRIGGER events_stay BEFORE UPDATE ON events
BEGIN SELECT raise(ABORT, 'events are never changed'); END;

CREATE TRIGGER events_remain BEFORE DELETE ON events
BEGIN SELECT raise(ABORT, 'events are never deleted'); END;

CREATE TRIGGER texts_stay BEFORE UPDATE ON event_texts
BEGIN SELECT raise(ABORT, 'texts are never changed'); END;

CREATE TRIGGER rolls_stay BEFORE UPDATE ON rolls WHEN OLD.row_count <> 0
BEGIN SELECT raise(ABORT, 'rolls are never changed'); END;

CREATE TRIGGER rolls_remain BEFORE DELETE ON rolls
BEGIN SELECT raise(ABORT, 'rolls are never deleted'); END;

CREATE TRIGGER rows_stay BEFORE UPDATE ON roll_rows
WHEN NEW.sealed IS NOT NULL OR NEW.number IS NOT OLD.number OR NEW.roll IS NOT OLD.roll OR NEW.id IS NOT OLD.id
    OR NEW.commitment IS NOT OLD.commitment
BEGIN SELECT raise(ABORT, 'recipients are only ever erased'); END;

CREATE TRIGGER rows_remain BEFORE DELETE ON roll_rows
BEGIN SELECT raise(ABORT, 'commitments are never deleted'); END;

CREATE TRIGGER leaves_stay BEFORE UPDATE ON leaves
BEGIN SELECT raise(ABORT, 'leaves are never changed'); END;

CREATE TRIGGER leaves_remain BEFORE DELETE ON leaves
BEGIN SELECT raise(ABORT, 'leaves are never deleted'); END;

CREATE TRIGGER mailings_stay BEFORE UPDATE OF
    number, id, audience, kind, roll, transport, approval_digest, leaves_root, envelope_sender, from_address, from_name,
    reply_to, subject_digest, planned_at ON mailings
BEGIN SELECT raise(ABORT, 'only the state of a mailing changes'); END;

CREATE TRIGGER mailings_are_counted_once BEFORE UPDATE OF copy_count ON mailings WHEN OLD.copy_count <> 0
BEGIN SELECT raise(ABORT, 'only the state of a mailing changes'); END;

CREATE TRIGGER mailings_remain BEFORE DELETE ON mailings
BEGIN SELECT raise(ABORT, 'mailings are never deleted'); END;
