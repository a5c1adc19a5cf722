package org.tallystick.app.export.ledger;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of files that get their names together, when all of them are whole. */
final class Folder implements Target {
    private final Path path;
    private final boolean made;
    private final List<Destination> files = new ArrayList<>();
    private boolean kept;

    private Folder(Path path, boolean made) {
        this.path = path;
        this.made = made;
    }

    /** The folder {@code path}, made when it is not there. */
    static Folder at(Path path) throws IOException {
        boolean absent = !Files.exists(path);
        try {
            if (absent) {
                Files.createDirectories(path);
            } else if (!Files.isDirectory(path)) {
                throw new IOException("cannot write the folder " + path + ": a file has that name; choose another");
            }
        } catch (FileSystemException e) {
            throw Destination.told("the folder " + path, e);
        }
        return new Folder(path, absent);
    }

    /** A file in it; those asked for first get their names first. */
    Destination file(String name) throws IOException {
        Destination file = Destination.file(path.resolve(name));
        files.add(file);
        return file;
    }

    @Override
    public void keep() throws IOException {
        for (Destination file : files) {
            file.flush();
        }
        for (Destination file : files) {
            file.keep();
        }
        kept = true;
    }

    @Override
    public void close() throws IOException {
        for (Destination file : files) {
            file.close();
        }
        if (made && !kept) {
            try {
                Files.deleteIfExists(path);
            } catch (DirectoryNotEmptyException e) {
                // Somebody else put a file into it meanwhile: the folder is theirs now.
                kept = false;
            }
        }
    }
}
