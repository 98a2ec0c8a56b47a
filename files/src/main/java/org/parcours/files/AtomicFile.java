package org.parcours.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there whole or not at all: written beside their target, then moved into place. */
public final class AtomicFile {
    /** Writes the file's content to a path. */
    @FunctionalInterface
    public interface Writer {
        void write(Path path) throws IOException;
    }

    private AtomicFile() {}

    /** Replaces a file by text in UTF-8. */
    public static void write(Path target, String text) {
        write(target, path -> Files.writeString(path, text));
    }

    /** Replaces a file by what the writer puts into a path beside it. When the writer fails, the target stays as it was. */
    public static void write(Path target, Writer writer) {
        Path name = target.getFileName();
        if (name == null) {
            throw BadFile.whole(target, "is a folder; name a file to write to");
        }
        Path beside =
                target.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                writer.write(beside);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + target + ": " + failure.getMessage(), failure);
        }
    }
}
