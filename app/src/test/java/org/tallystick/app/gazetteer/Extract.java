package org.tallystick.app.gazetteer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** A real extract of GeoNames, for tests at full size: these are skipped where there is none. */
final class Extract {
    private Extract() {}

    /** In the folder that the property {@code tallystick.geonames} or TALLYSTICK_GEONAMES names, else beside the checkout. */
    static Path cities() {
        String property = System.getProperty("tallystick.geonames", System.getenv("TALLYSTICK_GEONAMES"));
        Path folder = property == null ? Path.of("..", "..", "shared", "data", "geonames") : Path.of(property);
        Path file = folder.resolve("cities5000.txt");
        if (!Files.exists(file)) {
            System.out.println(
                    "skipped: no cities5000.txt of GeoNames; name its folder with -Dtallystick.geonames=FOLDER");
        }
        assumeTrue(Files.exists(file));
        return file;
    }
}
