package org.parcours.boosting;

import com.sun.jna.Platform;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Native code inside an archive, unpacked for as long as it takes to load it. */
final class NativeFile {
    private NativeFile() {}

    /** The system's name in XGBoost's archive. */
    static String system() {
        if (Platform.isWindows()) {
            return "windows";
        }
        return Platform.isMac() ? "macos" : "linux";
    }

    /** The processor's name in XGBoost's archive. */
    static String processor() {
        return Platform.isARM() ? "aarch64" : "x86_64";
    }

    private static String ending() {
        if (Platform.isWindows()) {
            return ".dll";
        }
        return Platform.isMac() ? ".dylib" : ".so";
    }

    /**
     * Unpacks a file into a folder of its own, lets it be loaded, and removes it, or has it removed at the end where the system
     * does not let it go before.
     *
     * @param folder where it is on the class path
     * @param name without its ending, which the system decides
     */
    static void use(String folder, String name, Consumer<Path> load) {
        String resource = folder + "/" + name + ending();
        try (InputStream packed = NativeFile.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new FileNotFoundException("There is no " + resource + " on the class path.");
            }
            Path own = Files.createTempDirectory("parcours-" + name);
            Path file = own.resolve(name + ending());
            try {
                Files.copy(packed, file);
                load.accept(file);
            } finally {
                remove(own, file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The native code of " + name
                            + " could not be unpacked; see that the folder for temporary files can be written, and that there is native code for this system.",
                    failure);
        }
    }

    /** What is to be removed at the end goes in the opposite order. */
    private static void remove(Path folder, Path file) {
        if (!file.toFile().delete()) {
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return;
        }
        if (!folder.toFile().delete()) {
            folder.toFile().deleteOnExit();
        }
    }
}
