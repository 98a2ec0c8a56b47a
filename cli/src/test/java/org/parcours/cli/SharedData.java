package org.parcours.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data that is not part of the project: in the folder that PARCOURS_DATA names, or in ../shared/data. */
final class SharedData {
    private static final Path ROOT =
            Path.of(System.getProperty("parcours.root", "..")).toAbsolutePath();

    private SharedData() {}

    /** The folder, whether it is there or not. */
    static Path folder() {
        String named = System.getProperty("PARCOURS_DATA", "");
        return named.isEmpty() || named.startsWith("${")
                ? ROOT.resolve("../shared/data").normalize()
                : Path.of(named);
    }

    /** A file of the data; the test is skipped where it is absent. */
    static Path file(String name) {
        Path file = folder().resolve(name);
        assumeTrue(Files.exists(file), "skipped: there is no " + file + "; PARCOURS_DATA names the folder of the data");
        return file;
    }
}
