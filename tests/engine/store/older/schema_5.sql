BEGIN TRANSACTION;
CREATE TABLE answers (
    path TEXT PRIMARY KEY,                 -- as names.path_text writes it
    class INTEGER,                         -- id of the class; NULL: of none of the classes
    name TEXT NOT NULL,                    -- of the class when it was said; a class may be gone
    learned TEXT NOT NULL                  -- the first classifier's file that was trained with it; empty: none yet
) WITHOUT ROWID;
INSERT INTO "answers" VALUES('/in/two.jpg',1,'Schraube','');
CREATE TABLE batches (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    source TEXT NOT NULL,                  -- the folder, or words for several photos
    class_names TEXT NOT NULL,
    finished INTEGER NOT NULL DEFAULT 0
, paths TEXT, classifier TEXT);
INSERT INTO "batches" VALUES(1,'2026-11-25T07:46:43+00:00','/in','["Schraube", "\u306d\u3058"]',1,'["/in"]','hash of the classifier');
CREATE TABLE choices (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE classes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    colour INTEGER NOT NULL,
    position INTEGER NOT NULL
);
INSERT INTO "classes" VALUES(1,'Schraube',0,0);
INSERT INTO "classes" VALUES(2,'ねじ',3,1);
CREATE TABLE examples (
    class INTEGER NOT NULL REFERENCES classes (id) ON DELETE CASCADE,
    content TEXT NOT NULL REFERENCES photos (content),
    position INTEGER NOT NULL,
    PRIMARY KEY (class, content)
) WITHOUT ROWID;
INSERT INTO "examples" VALUES(1,'0000000000000000000000000000000000000000000000000000000000000001',1);
INSERT INTO "examples" VALUES(1,'0000000000000000000000000000000000000000000000000000000000000002',0);
INSERT INTO "examples" VALUES(1,'0000000000000000000000000000000000000000000000000000000000000003',2);
INSERT INTO "examples" VALUES(2,'0000000000000000000000000000000000000000000000000000000000000001',1);
INSERT INTO "examples" VALUES(2,'0000000000000000000000000000000000000000000000000000000000000005',0);
CREATE TABLE photos (
    content TEXT PRIMARY KEY,              -- SHA-256 of the file's bytes
    path TEXT NOT NULL,                    -- as names.path_text writes it; of a stored copy, inside the project
    relative TEXT,                         -- from the project's folder, so that both may move together
    stored INTEGER NOT NULL DEFAULT 0,     -- 1: a copy inside the project
    look TEXT NOT NULL                     -- difference hash, 16 hexadecimal digits
) WITHOUT ROWID;
INSERT INTO "photos" VALUES('0000000000000000000000000000000000000000000000000000000000000001','/photos/bolt 1.jpg','../../../photos/bolt 1.jpg',0,'8000000000000001');
INSERT INTO "photos" VALUES('0000000000000000000000000000000000000000000000000000000000000002','/photos/bolt 2.jpg','../../../photos/bolt 2.jpg',0,'8000000000000002');
INSERT INTO "photos" VALUES('0000000000000000000000000000000000000000000000000000000000000003','photos/1b266c329121a821f942c8e5.png',NULL,1,'8000000000000003');
INSERT INTO "photos" VALUES('0000000000000000000000000000000000000000000000000000000000000005','file:/photos/caf%E9.jpg','file:../../../photos/caf%E9.jpg',0,'8000000000000005');
CREATE TABLE predictions (
    batch INTEGER NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    best INTEGER,                          -- NULL: unreadable, then reason says why
    scores TEXT,                           -- JSON list
    reason TEXT, size INTEGER, modified INTEGER, touched INTEGER, familiarity REAL, confidence REAL, evidence BLOB, name TEXT, name_key TEXT,
    PRIMARY KEY (batch, position)
) WITHOUT ROWID;
INSERT INTO "predictions" VALUES(1,0,'/in/one.jpg',1,'[0.25, 0.75]',NULL,10,20,30,NULL,0.75,NULL,'one.jpg','one.jpg');
INSERT INTO "predictions" VALUES(1,1,'/in/two.jpg',NULL,NULL,'is empty.',NULL,NULL,NULL,NULL,NULL,NULL,'two.jpg','two.jpg');
CREATE TABLE steps (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                    -- whose step, such as classes
    text TEXT NOT NULL,                    -- as the undo button says it
    change TEXT NOT NULL,                  -- JSON: what differs, for both directions
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE training_runs (
    id INTEGER PRIMARY KEY,
    ended TEXT NOT NULL,                   -- ISO 8601, UTC
    seconds REAL NOT NULL,
    photos INTEGER NOT NULL,
    steps INTEGER NOT NULL,
    accuracy REAL,                         -- on held-out examples; NULL where none were held out
    class_names TEXT NOT NULL,             -- JSON list
    classifier TEXT NOT NULL               -- file name under classifiers/
);
INSERT INTO "training_runs" VALUES(1,'2026-11-25T07:46:43+00:00',3.5,5,40,0.8,'["Schraube", "\u306d\u3058"]','0001.safetensors');
CREATE INDEX predictions_by_path ON predictions (batch, path);
CREATE INDEX predictions_by_confidence ON predictions (batch, confidence, best);
CREATE INDEX predictions_by_class ON predictions (batch, best, confidence DESC);
CREATE INDEX predictions_by_name ON predictions (batch, name_key, best, confidence);
COMMIT;
PRAGMA user_version = 5;
