package org.tallystick.app.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.Allowance;
import org.tallystick.app.intake.bytes.CountedInput;
import org.tallystick.app.intake.web.Fetcher;

/**
 * Reads reports out of files, folders, addresses and standard input, in order; what cannot be read is told in one line, and the
 * rest goes on. Memory is bounded: see {@link org.tallystick.app.intake.bytes.Limits}. For one thread.
 */
public final class Intake {
    /** Fields of a report that columns of CSV can hold. */
    public static final List<String> FIELDS = ReportParser.FIELDS;

    private static final String STDIN = "standard input";
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

    private final Reception reception;
    private final Opener opener;
    private long bytes;
    private @Nullable CountedInput current;

    public Intake(IntakeRules rules, IntakeListener listener) {
        this.reception = new Reception(rules, listener);
        this.opener = new Opener(reception);
    }

    /** Whether some input could not be read. */
    public boolean failed() {
        return reception.failed();
    }

    /** How many bytes of files and standard input were taken in so far. */
    public long bytes() {
        return bytes + (current == null ? 0 : current.count());
    }

    /** How many reports were left out because they are older than was asked for. */
    public long before() {
        return reception.before();
    }

    /** How many bytes {@code inputs} hold; -1 when one of them cannot tell before it is read. */
    public static long size(List<String> inputs) {
        long size = 0;
        for (String input : inputs) {
            if (input.equals("-") || isAddress(input)) {
                return -1;
            }
            try {
                for (Path file : ReportFiles.under(Path.of(input))) {
                    size += Files.size(file);
                }
            } catch (IOException | UncheckedIOException | InvalidPathException e) {
                return -1;
            }
        }
        return size;
    }

    /** The endings of files that are taken in, for people: {@code .txt, .html}. */
    public static String endings() {
        return Kinds.endings();
    }

    /** Whether {@code input} is an address, not a path. */
    public static boolean isAddress(String input) {
        return ADDRESS.matcher(input).matches();
    }

    /** Takes in {@code input}: a file, a folder, an address, or {@code -} for standard input. */
    public void take(String input) {
        reception.begin();
        if (input.equals("-")) {
            open(STDIN, () -> take(STDIN, null, System.in, -1));
        } else if (isAddress(input)) {
            Fetcher fetcher = reception.rules().fetcher();
            if (fetcher == null) {
                reception.skip(
                        input, "an address, and nothing is fetched here; save the page, or use `tallystick add`");
            } else {
                open(input, () -> opener.fetch(fetcher, input, 0, null));
            }
        } else {
            path(input);
        }
    }

    private void path(String input) {
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            reception.skip(input, "no name of a file: " + e.getReason());
            return;
        }
        if (!Files.exists(path)) {
            reception.skip(input, "no such file or folder; expected a report, a folder of reports, or -");
            return;
        }
        open(input, () -> {
            List<Path> files = ReportFiles.under(path);
            if (files.isEmpty()) {
                reception.skip(input, "no report in this folder; expected files ending in " + Kinds.endings());
            }
            for (Path file : files) {
                open(file.toString(), () -> file(file));
            }
        });
    }

    private interface Opening {
        void run() throws IOException;
    }

    /** A fault of the disk is told by name; a fault of who listens passes. */
    private void open(String where, Opening opening) {
        try {
            opening.run();
        } catch (AccessDeniedException e) {
            reception.skip(where, "may not be read; check its permissions");
        } catch (FileSystemLoopException e) {
            reception.skip(where, "a link leads back to its own folder; remove the link or name the files");
        } catch (IOException e) {
            reception.skip(where, "could not be read: " + e.getMessage());
        }
    }

    private void file(Path file) throws IOException {
        reception.begin();
        long size = Files.isRegularFile(file) ? Files.size(file) : -1;
        try (InputStream in = Files.newInputStream(file)) {
            take(file.toString(), String.valueOf(file.getFileName()), in, size);
        }
    }

    private void take(String where, @Nullable String name, InputStream in, long size) throws IOException {
        CountedInput counted = new CountedInput(in);
        current = counted;
        try {
            opener.take(new Piece(
                    where,
                    name,
                    new BufferedInputStream(counted, 1 << 16),
                    size,
                    0,
                    Origin.FILE,
                    new Allowance(counted::count)));
        } finally {
            bytes += Math.max(size, counted.count());
            current = null;
        }
    }
}
