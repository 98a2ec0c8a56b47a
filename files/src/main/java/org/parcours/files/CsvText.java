package org.parcours.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** The text of a CSV file: unpacked where it is gzip, without a byte-order mark, in UTF-8. */
final class CsvText {
    /** Stands for bytes that are not UTF-8. It is no character: no sound text has it. */
    static final char NOT_TEXT = '\uFFFF';

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvText() {}

    /** Opens a file; bytes that are no text come as {@link #NOT_TEXT}, so that who reads can say where they stand. */
    static Reader open(Path file) throws IOException {
        return open(file, bytes -> {});
    }

    /** Opens a file, and tells how many of its bytes have been read, packed as they are, now and then. */
    static Reader open(Path file, LongConsumer bytesRead) throws IOException {
        InputStream source = new CountedStream(Files.newInputStream(file), bytesRead);
        try {
            return decoded(unpacked(source));
        } catch (IOException failure) {
            source.close();
            throw failure;
        }
    }

    private static BufferedInputStream unpacked(InputStream source) throws IOException {
        BufferedInputStream packed = new BufferedInputStream(source, BUFFER);
        boolean gzip = startsWith(packed, (byte) 0x1F, (byte) 0x8B);
        return gzip ? new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER) : packed;
    }

    private static Reader decoded(BufferedInputStream bytes) throws IOException {
        if (startsWith(bytes, BYTE_ORDER_MARK)) {
            bytes.skipNBytes(BYTE_ORDER_MARK.length);
        }
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NOT_TEXT)));
    }

    private static boolean startsWith(BufferedInputStream bytes, byte... start) throws IOException {
        bytes.mark(start.length);
        byte[] read = bytes.readNBytes(start.length);
        bytes.reset();
        return Arrays.equals(read, start);
    }
}
