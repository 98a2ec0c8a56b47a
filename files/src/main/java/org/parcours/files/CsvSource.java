package org.parcours.files;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/**
 * A table in a CSV file after RFC 4180, plain or gzip, in UTF-8 with or without a byte-order mark. What the RFC leaves
 * out is refused: a cell with a quote that does not start with one, text behind a closing quote, a quote that never
 * closes.
 */
final class CsvSource implements TableSource {
    private final Path file;
    private final LongConsumer bytesRead;

    CsvSource(Path file, LongConsumer bytesRead) {
        this.file = file;
        this.bytesRead = bytesRead;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public void read(Rows rows) {
        CsvCells cells = new CsvCells(rows);
        try (Reader text = CsvText.open(file, bytesRead);
                CsvReader<Boolean> reader = parser().build(cells, text)) {
            Iterator<Boolean> records = reader.iterator();
            boolean goOn = true;
            while (goOn && records.hasNext()) {
                goOn = records.next();
            }
            if (cells.isEmpty()) {
                rows.breakOff(1, "the file is empty, expected a header with the names of the columns");
            }
        } catch (CsvParseException wrong) {
            // What those who take the rows refuse in the header comes wrapped by the parser.
            if (wrong.getCause() instanceof BadFile refused) {
                throw refused;
            }
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
}
