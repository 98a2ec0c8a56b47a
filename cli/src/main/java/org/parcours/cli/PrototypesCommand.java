package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parcours.files.PrototypesDocument;
import org.parcours.files.report.HtmlReport;
import org.parcours.num.Seed;
import org.parcours.plan.prototype.MarketShape;
import org.parcours.plan.prototype.PrototypeExperiment;
import org.parcours.plan.prototype.PrototypeSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parcours prototypes}: policies that sellers share and learn together, simulated. */
@Command(
        name = "prototypes",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description =
                "Sellers whose customers are of hidden segments learn a few policies together: how often does each"
                        + " find that of his segment, against one policy for all and one per seller?")
final class PrototypesCommand implements Runnable {
    @Option(names = "--sellers", paramLabel = "N", defaultValue = "50", description = "How many sellers.")
    private int sellers;

    @Option(names = "--segments", paramLabel = "N", defaultValue = "5", description = "How many hidden segments.")
    private int segments;

    @Option(
            names = "--difference",
            paramLabel = "D",
            defaultValue = "1",
            description = "How far segments differ, from 0 (not at all) to 1 (unrelated).")
    private double difference;

    @Option(names = "--contacts", paramLabel = "N", defaultValue = "10", description = "How many types of contact.")
    private int contacts;

    @Option(names = "--horizon", paramLabel = "T", defaultValue = "6", description = "Contacts of a journey.")
    private int horizon;

    @Option(names = "--discount", paramLabel = "G", defaultValue = "0.75", description = "The discount of feedback.")
    private double discount;

    @Option(names = "--prototypes", paramLabel = "E", defaultValue = "8", description = "Policies that are shared.")
    private int prototypes;

    @Option(
            names = "--subset",
            paramLabel = "M",
            defaultValue = "3",
            description = "Policies a seller holds at a time.")
    private int subset;

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "4", description = "Weeks between reshufflings.")
    private int weeks;

    @Option(names = "--journeys", paramLabel = "N", defaultValue = "1", description = "Journeys of a seller a week.")
    private int journeys;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "26", description = "Reshufflings.")
    private int rounds;

    @Option(
            names = "--exploration",
            paramLabel = "E",
            defaultValue = "0.25",
            description = "The share of contacts at random in the first round; it falls to 0.")
    private double exploration;

    @Option(
            names = "--threshold",
            paramLabel = "V",
            defaultValue = "0.5",
            description = "Policies stand still when no action value changes by as much, in units of feedback.")
    private double threshold;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Markets to draw, for intervals; at least 2.")
    private int seeds;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Where all chance comes from.")
    private long seed;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write one self-contained page.")
    private @Nullable Path report;

    @Mixin
    private Output output = new Output();

    @Override
    public void run() {
        long start = System.nanoTime();
        MarketShape shape = new MarketShape(contacts, segments, difference, horizon, discount);
        PrototypeSettings settings = new PrototypeSettings(
                prototypes,
                subset,
                weeks,
                journeys,
                rounds,
                exploration,
                threshold,
                PrototypeSettings.DEFAULT.priorWeight());
        PrototypeExperiment experiment = PrototypeExperiment.run(shape, sellers, settings, seeds, new Seed(seed));
        double elapsed = (System.nanoTime() - start) / 1e6;
        if (report != null) {
            String title = "%d sellers in %d hidden segments".formatted(sellers, segments);
            HtmlReport.write(report, "prototypes", title, document(experiment, elapsed));
        }
        output.answer(() -> document(experiment, elapsed), out -> new PrototypesText(experiment).print(out));
    }

    private ObjectNode document(PrototypeExperiment experiment, double elapsed) {
        return PrototypesDocument.of(experiment).put("seed", seed).put("elapsed_ms", elapsed);
    }
}
