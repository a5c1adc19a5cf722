-- What happened, in order; everything else in this file follows from it.
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,      -- 1, 2, 3, without a gap
  kind TEXT NOT NULL,           -- report, publication, reading, claim, skipped, review
  recorded INTEGER NOT NULL,    -- microseconds since 1970-01-01T00:00Z; never before that of the entry before
  body BLOB NOT NULL,           -- JSON in UTF-8, as it is ("{") or a Zstandard frame (RFC 8878) with a dictionary (its number, one byte, in front)
  hash BLOB NOT NULL            -- SHA-256 over the hash before, seq, kind, recorded and the JSON
) STRICT;

CREATE TRIGGER entry_never_changes BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;

CREATE TRIGGER entry_never_goes BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

CREATE TABLE report (
  seq INTEGER PRIMARY KEY REFERENCES entry,
  id TEXT NOT NULL UNIQUE,
  sha256 BLOB NOT NULL UNIQUE,  -- of the text in UTF-8
  title TEXT,
  publisher TEXT,
  url TEXT,
  published TEXT,               -- 2023, 2023-03 or 2023-03-18
  language TEXT,                -- BCP 47, as it was read
  reader TEXT,                  -- engine and pack of the last reading
  reading INTEGER REFERENCES entry, -- entry of the last reading
  agencies TEXT                 -- ids of the news agencies it credits, sorted, with / between; null when none
) STRICT;

-- The same text under another address or publisher, the first one included.
CREATE TABLE publication (
  seq INTEGER PRIMARY KEY REFERENCES entry,
  report INTEGER NOT NULL REFERENCES report,
  publisher TEXT,
  url TEXT,
  published TEXT
) STRICT;
CREATE INDEX publication_report ON publication (report);

-- That the body of a report is that of an earlier one, for the most part; at most one row for each family it joins.
CREATE TABLE copy (
  report INTEGER NOT NULL REFERENCES report,
  kin INTEGER NOT NULL REFERENCES report, -- the earlier one
  shared INTEGER NOT NULL,      -- runs of words that both have
  own INTEGER NOT NULL,         -- runs of the report
  others INTEGER NOT NULL,      -- runs of its kin
  words INTEGER NOT NULL,       -- of the shorter body
  PRIMARY KEY (report, kin)
) STRICT;

-- What copies are found by: the sketches of 256 reports a row, in their order.
CREATE TABLE sketch (
  chunk INTEGER PRIMARY KEY,    -- 0, 1, 2, without a gap
  reports INTEGER NOT NULL,     -- how many
  sketches BLOB NOT NULL        -- for each: entry of the report, count of numbers, the numbers; 4 bytes each, most significant first
) STRICT;

-- Claims as they stand or stood: one row for each state of a claim, from entry `since` up to, not with, entry `until`.
CREATE TABLE claim (
  number INTEGER PRIMARY KEY,   -- 0, 1, 2, without a gap; place in the columns of `segment`
  id TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES report,
  entry INTEGER NOT NULL REFERENCES entry, -- the claim as read, or the review that brought it in
  since INTEGER NOT NULL REFERENCES entry,
  until INTEGER REFERENCES entry,
  status TEXT NOT NULL,
  reviewer TEXT,
  body BLOB,                    -- the claim as corrected; null when `entry` holds it as it is
  measure TEXT NOT NULL,
  low REAL,
  high REAL,
  form TEXT,
  victims_side TEXT,
  victims_group TEXT,
  claimant TEXT,
  place TEXT,
  country TEXT,                 -- ISO 3166-1 alpha-3
  first_day TEXT,               -- ISO 8601
  last_day TEXT,
  modality TEXT NOT NULL
) STRICT;
CREATE INDEX claim_id ON claim (id);
CREATE INDEX claim_report ON claim (report);

CREATE TABLE review (
  seq INTEGER PRIMARY KEY REFERENCES entry,
  report INTEGER NOT NULL REFERENCES report,
  claim TEXT,                   -- id of the claim; null for a review of the whole report
  action TEXT NOT NULL,
  reviewer TEXT NOT NULL
) STRICT;
CREATE INDEX review_report ON review (report);

CREATE TABLE skipped (
  seq INTEGER PRIMARY KEY REFERENCES entry,
  input TEXT NOT NULL,
  why TEXT NOT NULL,
  UNIQUE (input, why)
) STRICT;

-- The claims by column, for filters and counts: 4,096 of them a row, each as the code of its value.
CREATE TABLE term (
  field TEXT NOT NULL,
  code INTEGER NOT NULL,        -- 1, 2, 3; 0 is unknown
  value TEXT NOT NULL,
  PRIMARY KEY (field, code),
  UNIQUE (field, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE segment (
  field TEXT NOT NULL,
  chunk INTEGER NOT NULL,       -- number of a claim divided by 4,096
  codes BLOB NOT NULL,          -- width in bytes of one code, then the codes, most significant byte first
  PRIMARY KEY (field, chunk)
) STRICT, WITHOUT ROWID;

-- The words of the evidence; rowid is the number of the claim.
CREATE VIRTUAL TABLE evidence USING fts5(words, content = '', tokenize = 'unicode61 remove_diacritics 2');

-- What the file's bytes add up to since it was last closed.
CREATE TABLE seal (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  head BLOB NOT NULL,           -- hash of the last entry then
  sum BLOB NOT NULL             -- 16 bytes to find it by, then the CRC-32C of the file with these 8 bytes as zeros
) STRICT;

PRAGMA application_id = 1416393588;
PRAGMA user_version = 1;
