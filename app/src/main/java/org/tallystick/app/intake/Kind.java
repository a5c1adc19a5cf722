package org.tallystick.app.intake;

/** What a file or an answer is. */
enum Kind {
    TEXT,
    HTML,
    PDF,
    /** One report, or an array of them. */
    JSON,
    /** A report a line. */
    LINES,
    CSV,
    /** RSS or Atom. */
    FEED,
    WARC,
    ZIP,
    GZIP,
    /** Known, and not taken in. */
    REFUSED
}
