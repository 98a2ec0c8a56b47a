package org.parcours.server.experiment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.parcours.files.AssignmentFile;
import org.parcours.files.LocatedNode;
import org.parcours.files.LoyaltyFile;
import org.parcours.files.TableSource;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Allocation;
import org.parcours.prove.experiment.Assignment;
import org.parcours.prove.experiment.Holdout;
import org.parcours.server.http.Fields;
import org.parcours.server.table.TableBytes;
import org.parcours.simulate.LoyaltyThreat;
import org.parcours.store.TableFormat;

/**
 * An experiment with the customers of {@link LoyaltyThreat}, who get its notifications with equal probability at each distance
 * from their goal, and answer.
 *
 * @param customers how many, at least 100, so that every part of them has some in every arm
 * @param seed where all chance comes from
 */
public record LoyaltyTrial(int customers, Seed seed) {
    private static final String TESTBED = "loyalty";
    private static final int FEWEST = 100;
    private static final int MOST = 100_000;

    /** The experiment that a request asks for. */
    public static LoyaltyTrial in(LocatedNode root) {
        LocatedNode testbed = root.field("testbed");
        if (!testbed.text().equals(TESTBED)) {
            throw testbed.refusal("is \"%s\", expected \"%s\"".formatted(testbed.text(), TESTBED));
        }
        return new LoyaltyTrial(root.field("customers").whole(FEWEST, MOST), Fields.seed(root));
    }

    /** The table of its customers with what each got and answered, as a packed CSV file; always the same. */
    byte[] draw() {
        LoyaltyThreat threat = new LoyaltyThreat(seed);
        byte[] drawn = TableBytes.left(TableFormat.CSV, file -> {
            LoyaltyFile.writeCustomers(threat, customers, file);
            return file;
        });
        byte[] assigned = TableBytes.with(
                drawn,
                TableFormat.CSV,
                before -> TableBytes.left(
                        TableFormat.CSV,
                        file -> AssignmentFile.write(
                                TableSource.file(before),
                                Optional.empty(),
                                List.of("distance"),
                                assignment(),
                                LoyaltyThreat.NOTIFICATIONS.size(),
                                file)));
        return packed(TableBytes.with(
                assigned,
                TableFormat.CSV,
                before -> TableBytes.left(
                        TableFormat.CSV, file -> LoyaltyFile.writeAnswers(threat, TableSource.file(before), file))));
    }

    private Assignment assignment() {
        return new Assignment(
                Allocation.equal(LoyaltyThreat.NOTIFICATIONS), TESTBED + " " + seed.value(), Holdout.NONE);
    }

    private static byte[] packed(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes all bytes", impossible);
        }
        return bytes.toByteArray();
    }

    /** How it is drawn. */
    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("testbed", TESTBED)
                .put("customers", customers)
                .put("seed", seed.value());
    }
}
