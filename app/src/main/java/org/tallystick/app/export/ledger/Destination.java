package org.tallystick.app.export.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of an export go: a file that gets its name only when it is whole, or a stream of somebody else's, which is
 * flushed and left open.
 */
final class Destination extends OutputStream implements Target {
    private final OutputStream out;
    private final String name;
    private final @Nullable Path file;
    private final @Nullable Path part;
    private boolean kept;

    private Destination(OutputStream out, String name, @Nullable Path file, @Nullable Path part) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.name = name;
        this.file = file;
        this.part = part;
    }

    /**
     * A destination that becomes {@code named}, or the file that it is a link to, in a folder that exists. What is no file, say a
     * device or a pipe, is not replaced.
     */
    static Destination file(Path named) throws IOException {
        boolean there = Files.exists(named);
        if (there ? !Files.isRegularFile(named) : Files.isSymbolicLink(named)) {
            throw new IOException("cannot write " + named + ": something is there that is no file; name a file,"
                    + " or leave --output out to write to standard output");
        }
        Path file = there ? named.toRealPath() : named;
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            return new Destination(
                    Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING),
                    file.toString(),
                    file,
                    part);
        } catch (IOException e) {
            throw told(file.toString(), e);
        }
    }

    /** A destination that writes through to {@code out}. */
    static Destination stream(OutputStream out) {
        return new Destination(out, "the output", null, null);
    }

    /** Characters to this destination, in UTF-8. */
    Writer writer() {
        return new OutputStreamWriter(this, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            throw told(name, e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw told(name, e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw told(name, e);
        }
    }

    @Override
    public void keep() throws IOException {
        flush();
        if (file != null && part != null) {
            try {
                out.close();
                move(part, file);
            } catch (IOException e) {
                throw told(name, e);
            }
        }
        kept = true;
    }

    /** Removes what was written, unless it was kept. */
    @Override
    public void close() throws IOException {
        if (part != null && !kept) {
            try {
                out.close();
            } catch (IOException e) {
                // A disk too full to take the last bytes: they are unwanted, and the write before has told of it.
                kept = false;
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The failure in one line: what could not be written, why, and what to do. */
    static IOException told(String name, IOException cause) {
        String why = switch (cause) {
            case AccessDeniedException e -> "no right to write there; choose another folder or change its rights";
            case NoSuchFileException e -> "its folder does not exist; make it first";
            case FileAlreadyExistsException e -> "something else has that name; choose another";
            default -> cause.getMessage() + "; see that there is room, or write elsewhere";
        };
        return new IOException("cannot write " + name + ": " + why, cause);
    }
}
