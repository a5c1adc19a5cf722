package org.tallystick.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of reports under a path, known by their endings. */
final class ReportFiles {
    private ReportFiles() {}

    /** The file itself, or the reports in a folder and its folders, sorted by name; hidden ones do not count. */
    static List<Path> under(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(p -> Kinds.knowsEnding(String.valueOf(p.getFileName()))
                            && Files.isRegularFile(p)
                            && !hidden(path, p))
                    .sorted(Comparator.comparing(p -> name(path, p)))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean hidden(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Gives the same order under every operating system. */
    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
