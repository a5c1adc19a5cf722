package org.tallystick.app.adding;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bundled reports. */
public final class Samples {
    private Samples() {}

    /** Their folder: under the property {@code tallystick.home}, else here, else in the project the jar stands in; null when none is there. */
    public static @Nullable Path folder() {
        String home = System.getProperty("tallystick.home");
        List<Path> homes = new ArrayList<>();
        homes.add(Path.of(home == null ? "" : home));
        CodeSource source = Samples.class.getProtectionDomain().getCodeSource();
        if (home == null && source != null && source.getLocation().getProtocol().equals("file")) {
            Path place = Path.of(URI.create(source.getLocation().toString()));
            for (Path above = place.getParent(); above != null && homes.size() < 4; above = above.getParent()) {
                homes.add(above);
            }
        }
        return homes.stream()
                .map(folder -> folder.resolve("samples"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }
}
