-- What people decided on questions and sources; the kind of its entries is `ruling`.
CREATE TABLE ruling (
  seq INTEGER PRIMARY KEY REFERENCES entry,
  action TEXT NOT NULL,         -- split, merge, reliability, credibility, undo
  reviewer TEXT NOT NULL
) STRICT;
