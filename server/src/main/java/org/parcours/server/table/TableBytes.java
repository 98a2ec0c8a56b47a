package org.parcours.server.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parcours.store.TableFormat;

/** Tables as the bytes of their files. Readers and writers want files, so the bytes pass through one of their own. */
public final class TableBytes {
    private TableBytes() {}

    /** Work on a file that is gone afterwards. */
    public interface FileWork<T> {
        /** Does it. */
        T on(Path file) throws IOException;
    }

    /** Works on a file of these bytes. */
    public static <T> T with(byte[] content, TableFormat format, FileWork<T> work) {
        return withFile(format, file -> {
            Files.write(file, content);
            return work.on(file);
        });
    }

    /** The bytes that some work leaves in its file. */
    public static byte[] left(TableFormat format, FileWork<?> work) {
        return withFile(format, file -> {
            work.on(file);
            return Files.readAllBytes(file);
        });
    }

    private static <T> T withFile(TableFormat format, FileWork<T> work) {
        try {
            Path file = Files.createTempFile("parcours-table-", "." + format.ending());
            try {
                return work.on(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder for temporary files does not take a table", failure);
        }
    }
}
