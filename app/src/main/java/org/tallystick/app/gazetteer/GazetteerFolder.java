package org.tallystick.app.gazetteer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tallystick.app.folder.DataFolder;
import org.tallystick.resolve.place.PlaceSource;

/** Where the user's gazetteer is kept. */
public final class GazetteerFolder {
    /** Name of the environment variable, and of the Java property before it, that names the folder. */
    static final String VARIABLE = "TALLYSTICK_GAZETTEER";

    static final String PROPERTY = "tallystick.gazetteer";

    private GazetteerFolder() {}

    /** The file in the folder that is set, else in the one where this system keeps data of programs. */
    public static Path file() {
        String set = System.getProperty(PROPERTY);
        Path folder = set != null && !set.isEmpty()
                ? Path.of(set)
                : folder(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        return folder.resolve("gazetteer.bin");
    }

    /** The user's gazetteer, {@link PlaceSource#NONE} when none was imported; fails when it cannot be used. */
    public static PlaceSource source() {
        Path file = file();
        return Files.exists(file) ? GazetteerFile.open(file) : PlaceSource.NONE;
    }

    static Path folder(Map<String, String> environment, String system, Path home) {
        String set = environment.get(VARIABLE);
        if (set != null && !set.isEmpty()) {
            return Path.of(set);
        }
        return DataFolder.of(environment, system, home);
    }
}
