package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Optional;
import org.parcours.files.LoyaltyFile;
import org.parcours.files.TableSource;
import org.parcours.num.Seed;
import org.parcours.simulate.LoyaltyThreat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parcours experiment sample}: customers of a testbed, and what they answer. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Draw customers of a testbed whose truth is known, or let them answer to what they were assigned.")
final class ExperimentSampleCommand implements Runnable {
    private static final String LOYALTY = "loyalty";

    @Parameters(
            paramLabel = "TESTBED",
            description = "loyalty: customers about to lose their status get a reminder, a percentage or a coupon.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String testbed;

    @Option(names = "--customers", paramLabel = "N", defaultValue = "1000", description = "How many; default 1,000.")
    private int customers = 1000;

    @Option(
            names = "--answers-to",
            paramLabel = "FILE",
            description = "The same customers with the column arm: they answer to it.")
    private Optional<String> assigned = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where all chance comes from; the same for customers and answers; default 1.")
    private long seed = 1;

    @Option(
            names = {"-o", "--out", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where to write the table (CSV).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path target;

    @Mixin
    private Output output = new Output();

    @Override
    public void run() {
        LoyaltyThreat threat = testbed(testbed, new Seed(seed));
        int written = assigned.map(location ->
                        LoyaltyFile.writeAnswers(threat, TableSource.of(location, Optional.empty()), target))
                .orElseGet(() -> writeCustomers(threat));
        output.answer(
                () -> JsonNodeFactory.instance
                        .objectNode()
                        .put("testbed", testbed)
                        .put("file", target.toString())
                        .put("customers", written)
                        .put("answered", assigned.isPresent())
                        .put("seed", seed),
                out -> out.println(Numbers.counted(written, "customer")
                        + (assigned.isPresent() ? " answered in " : " in ")
                        + target));
    }

    /** The testbed of a name. */
    static LoyaltyThreat testbed(String name, Seed seed) {
        if (!name.equals(LOYALTY)) {
            throw new IllegalArgumentException("There is no testbed \"" + name + "\"; there is " + LOYALTY + ".");
        }
        return new LoyaltyThreat(seed);
    }

    private int writeCustomers(LoyaltyThreat threat) {
        LoyaltyFile.writeCustomers(threat, customers, target);
        return customers;
    }
}
