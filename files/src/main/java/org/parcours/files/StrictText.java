package org.parcours.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The text of a file that must be UTF-8, packed by gzip where its name ends in {@code .gz}; a byte-order mark is skipped. */
final class StrictText {
    private StrictText() {}

    /** The whole text, or a refusal at the line and column of the first byte that is not UTF-8. */
    static String of(Path file) {
        try {
            return decode(file, isPacked(file) ? unpacked(file) : Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(file + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Whether a file is packed, by its name. */
    static boolean isPacked(Path file) {
        return file.toString().endsWith(".gz");
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
            return packed.readAllBytes();
        }
    }

    private static String decode(Path file, byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) decoded.chars().filter(c -> c == '\n').count();
            int column = decoded.length() - decoded.lastIndexOf('\n');
            throw BadFile.at(file, line, column, "is not UTF-8; save the file in UTF-8");
        }
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }
}
