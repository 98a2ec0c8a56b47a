package org.parcours.boosting;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * LightGBM's native code. The library unpacks it under fixed names into the folder for temporary files, over what another
 * process runs from just then, which ends that process. So it is given a folder of its own while it does.
 */
final class LightgbmNatives {
    private static final String FOLDER = "java.io.tmpdir";

    private static boolean loaded;

    private LightgbmNatives() {}

    /**
     * Loads it, once. To be called before any class of the library is touched, since these load it by themselves.
     *
     * @throws IllegalStateException when it cannot be loaded here
     */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        try {
            Path own = Files.createTempDirectory("parcours-lightgbm");
            try {
                loadFrom(own);
            } finally {
                remove(own);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "LightGBM's native code could not be unpacked; see that the folder for temporary files can be written.",
                    failure);
        }
        loaded = true;
    }

    private static void loadFrom(Path folder) throws IOException {
        String usual = System.getProperty(FOLDER);
        System.setProperty(FOLDER, folder.toString());
        try {
            LGBMBooster.loadNative();
        } finally {
            System.setProperty(FOLDER, usual);
        }
        if (!LGBMBooster.isNativeLoaded()) {
            throw new IllegalStateException("LightGBM's native code does not run here; it needs the system's library"
                    + " libgomp. Install it (libgomp1), or take xgboost.");
        }
    }

    /**
     * A loaded library needs its file no more, except where the system does not let it go before the end. What another thread
     * happened to put there stays.
     */
    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "lib_lightgbm*")) {
            for (Path file : files) {
                removeNowOrAtTheEnd(file);
            }
        }
        removeNowOrAtTheEnd(folder);
    }

    private static void removeNowOrAtTheEnd(Path path) {
        if (!path.toFile().delete()) {
            path.toFile().deleteOnExit();
        }
    }
}
