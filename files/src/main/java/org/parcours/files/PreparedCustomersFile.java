package org.parcours.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.parcours.uplift.prepare.PreparedCustomers;

/** Customers made of transactions, as CSV. Packed for {@code .gz}. */
public final class PreparedCustomersFile {
    private static final int BUFFER = 1 << 16;

    private PreparedCustomersFile() {}

    /** Replaces a file by customers. The file is there whole or stays as it was. */
    public static void write(PreparedCustomers customers, Path file) {
        boolean packed = file.toString().endsWith(".gz");
        AtomicFile.write(file, beside -> write(customers, beside, packed));
    }

    private static void write(PreparedCustomers customers, Path file, boolean packed) throws IOException {
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        try (OutputStream bytes = packed ? new GZIPOutputStream(plain, BUFFER) : plain;
                CsvWriter writer = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            writer.writeRecord(customers.titles());
            customers.rows().forEach(writer::writeRecord);
        }
    }
}
