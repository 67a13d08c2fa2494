-- Runs on SQLite and on PostgreSQL. A day, never a time of day; nothing about who asked.
CREATE TABLE feedback (
    id            TEXT NOT NULL PRIMARY KEY,
    day           TEXT NOT NULL,
    index_version TEXT NOT NULL,
    verdict       TEXT NOT NULL,
    reason        TEXT NOT NULL
);
CREATE INDEX feedback_day ON feedback (day);

CREATE TABLE feedback_page (
    feedback_id TEXT NOT NULL,
    page        TEXT NOT NULL,
    PRIMARY KEY (feedback_id, page)
);
CREATE INDEX feedback_page_page ON feedback_page (page);

CREATE TABLE missed (
    id            TEXT NOT NULL PRIMARY KEY,
    day           TEXT NOT NULL,
    question      TEXT NOT NULL,
    reason        TEXT NOT NULL,
    index_version TEXT NOT NULL
);
CREATE INDEX missed_day ON missed (day);
