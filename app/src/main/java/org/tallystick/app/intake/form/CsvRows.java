package org.tallystick.app.intake.form;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table as RFC 4180 has them; after a row that is none it goes on with the next line. For one thread. */
public final class CsvRows {
    private static final int NONE = -1;

    private final PushbackReader in;
    private final char delimiter;
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;
    private long start;

    /** @param delimiter what stands between cells */
    public CsvRows(Reader in, char delimiter) {
        this.in = new PushbackReader(in, 1);
        this.delimiter = delimiter;
    }

    /** The delimiter that {@code heading}, the first line of a table, has most of outside of quotes: comma, semicolon or tab. */
    public static char delimiter(String heading) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            boolean quoted = false;
            long count = 0;
            for (char c : heading.toCharArray()) {
                quoted ^= c == '"';
                count += !quoted && c == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** Number of the line, from 1, on which the last row began. */
    public long line() {
        return start;
    }

    /**
     * The cells of the next row; null after the last one. Empty lines are no rows.
     *
     * @throws NoReport when the row is none; the next call goes on behind it
     */
    public @Nullable List<String> next() throws IOException, NoReport {
        int c = read();
        while (c == '\n') {
            c = read();
        }
        if (c == NONE) {
            return null;
        }
        start = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            cell.setLength(0);
            c = c == '"' ? quoted() : plain(c);
            cells.add(cell.toString());
            if (c != delimiter) {
                return cells;
            }
            c = read();
        }
    }

    /** Reads a cell that begins with {@code c}; gives what ends it. */
    private int plain(int c) throws IOException {
        int next = c;
        while (next != delimiter && next != '\n' && next != NONE) {
            cell.append((char) next);
            next = read();
        }
        return next;
    }

    private int quoted() throws IOException, NoReport {
        while (true) {
            int c = read();
            if (c == NONE) {
                throw new NoReport("a quote opens in this row and none closes; everything after it was lost");
            }
            if (c != '"') {
                cell.append((char) c);
                continue;
            }
            int after = read();
            if (after == '"') {
                cell.append('"');
            } else if (after == delimiter || after == '\n' || after == NONE) {
                return after;
            } else {
                String found = Character.toString(after);
                while (after != '\n' && after != NONE) {
                    after = read();
                }
                throw new NoReport(
                        "\"" + found + "\" follows a closing quote; expected the delimiter, or the quote twice");
            }
        }
    }

    /** The next character; any end of a line is a line feed, and a row's last line may have none. */
    private int read() throws IOException {
        int c = in.read();
        if (c == '\r') {
            int next = in.read();
            if (next != '\n' && next != NONE) {
                in.unread(next);
            }
            c = '\n';
        }
        line += c == '\n' ? 1 : 0;
        return c;
    }
}
