package org.tallystick.app.folder;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder where this system keeps data of programs, Tallystick's own in it; it need not be there yet. */
public final class DataFolder {
    private DataFolder() {}

    /**
     * The folder.
     *
     * @param environment variables of the process
     * @param system name of the operating system, as {@code os.name} gives it
     * @param home folder of the user
     */
    public static Path of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return under(
                            environment.get("LOCALAPPDATA"),
                            home.resolve("AppData").resolve("Local"))
                    .resolve("Tallystick");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Tallystick");
        }
        return under(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"))
                .resolve("tallystick");
    }

    private static Path under(@Nullable String set, Path otherwise) {
        return set == null || set.isEmpty() ? otherwise : Path.of(set);
    }
}
