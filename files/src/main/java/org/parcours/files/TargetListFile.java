package org.parcours.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.parcours.uplift.targeting.Offers;
import org.parcours.uplift.targeting.Targets;

/**
 * Whom to treat how, as CSV from the greatest expected profit to the least: {@code id, treatment, expected_value,
 * expected_cost, expected_profit}. Packed for {@code .gz}.
 */
public final class TargetListFile {
    private static final int BUFFER = 1 << 16;

    private TargetListFile() {}

    /**
     * Replaces a file by a list. The file is there whole or stays as it was.
     *
     * @param idTitle the heading of the column that says who
     * @param ids of each customer who he is
     */
    public static void write(Targets targets, String idTitle, List<String> ids, Path file) {
        boolean packed = file.toString().endsWith(".gz");
        AtomicFile.write(file, beside -> write(targets, idTitle, ids, beside, packed));
    }

    private static void write(Targets targets, String idTitle, List<String> ids, Path file, boolean packed)
            throws IOException {
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        try (OutputStream bytes = packed ? new GZIPOutputStream(plain, BUFFER) : plain;
                CsvWriter writer = CsvWriter.builder().build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            writer.writeRecord(idTitle, "treatment", "expected_value", "expected_cost", "expected_profit");
            Offers offers = targets.offers();
            for (int customer : targets.list()) {
                int treatment = targets.treatment(customer);
                writer.writeRecord(
                        ids.get(customer),
                        offers.treatments().get(treatment),
                        Double.toString(offers.value(treatment, customer)),
                        Double.toString(offers.cost(treatment, customer)),
                        Double.toString(offers.profit(treatment, customer)));
            }
        }
    }
}
