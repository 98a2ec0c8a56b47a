package org.parcours.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data that is not part of the project: in the folder that PARCOURS_DATA names, or in ../shared/data. */
final class SharedData {
    private SharedData() {}

    /** A file of the data; the test is skipped where it is absent. */
    static Path file(String name) {
        String named = System.getProperty("PARCOURS_DATA", "");
        Path folder = named.isEmpty() || named.startsWith("${")
                ? root().resolve("../shared/data").normalize()
                : Path.of(named);
        Path file = folder.resolve(name);
        assumeTrue(Files.exists(file), "skipped: there is no " + file + "; PARCOURS_DATA names the folder of the data");
        return file;
    }

    /** The root of the checkout. */
    static Path root() {
        return Path.of(System.getProperty("parcours.root", "..")).toAbsolutePath();
    }
}
