package org.parcours.files;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A table in a CSV file after RFC 4180, plain or gzip, in UTF-8 with or without a byte-order mark. What the RFC leaves
 * out is refused: a cell with a quote that does not start with one, text behind a closing quote, a quote that never
 * closes.
 */
final class CsvSource implements TableSource {
    /** Stands for bytes that are not UTF-8. It is no character: no sound text has it. */
    static final char NOT_TEXT = '\uFFFF';

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;

    CsvSource(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public void read(Rows rows) {
        CsvCells cells = new CsvCells(rows);
        try (InputStream bytes = open();
                CsvReader<Boolean> reader = parser().build(cells, text(bytes))) {
            Iterator<Boolean> records = reader.iterator();
            boolean goOn = true;
            while (goOn && records.hasNext()) {
                goOn = records.next();
            }
            if (cells.isEmpty()) {
                rows.breakOff(1, "the file is empty, expected a header with the names of the columns");
            }
        } catch (CsvParseException wrong) {
            rows.breakOff(cells.line(), "wrong quoting: " + reason(wrong));
        } catch (UncheckedIOException failure) {
            breakOff(requireNonNull(failure.getCause()), cells, rows);
        } catch (IOException failure) {
            breakOff(failure, cells, rows);
        }
    }

    /** A parser that leaves rows of another length than the header's to who takes them. */
    private static CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static String reason(CsvParseException wrong) {
        String reason = String.valueOf(wrong.getMessage()).replaceAll(" \\(record starting.*", "");
        return reason + "; close each quote, and double a quote inside a cell";
    }

    private void breakOff(IOException failure, CsvCells cells, Rows rows) {
        if (failure instanceof ZipException || failure instanceof EOFException) {
            rows.breakOff(cells.line(), "the gzip file is damaged: " + failure.getMessage() + "; fetch it anew");
        } else {
            throw new UncheckedIOException(file + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** The file's bytes, unpacked where they are gzip, behind a byte-order mark. */
    private InputStream open() throws IOException {
        BufferedInputStream packed = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        boolean gzip = startsWith(packed, (byte) 0x1F, (byte) 0x8B);
        BufferedInputStream bytes =
                gzip ? new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER) : packed;
        if (startsWith(bytes, BYTE_ORDER_MARK)) {
            bytes.skipNBytes(BYTE_ORDER_MARK.length);
        }
        return bytes;
    }

    private static boolean startsWith(BufferedInputStream bytes, byte... start) throws IOException {
        bytes.mark(start.length);
        byte[] read = bytes.readNBytes(start.length);
        bytes.reset();
        return Arrays.equals(read, start);
    }

    private static Reader text(InputStream bytes) {
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NOT_TEXT)));
    }
}
