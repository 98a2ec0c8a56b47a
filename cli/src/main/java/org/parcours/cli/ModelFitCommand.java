package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parcours.files.MdpFile;
import org.parcours.log.JourneyLog;
import org.parcours.model.environment.HeldOut;
import org.parcours.model.environment.PooledCounts;
import org.parcours.num.Seed;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns a model of the environments of a log. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learn P(next state | state, action, environment) from a log, and judge it on held-out journeys.")
final class ModelFitCommand implements Callable<Integer> {
    private static final String COUNTS = "counts";
    private static final String TOGETHER = "counts-together";

    @Mixin
    private final LogSource source = new LogSource();

    @Option(
            names = "--kind",
            paramLabel = "K",
            defaultValue = COUNTS,
            description =
                    "counts (default): transition counts by environment, drawn together as far as they are alike.")
    private String kind = COUNTS;

    @Option(
            names = "--prior",
            paramLabel = "A",
            defaultValue = "0.5",
            description = "Pseudo-visits for every successor seen after a state; default 0.5.")
    private double prior;

    @Option(
            names = "--environment",
            paramLabel = "E",
            description = "The environment whose model is written; default: the log's first.")
    private @Nullable String environment;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Who is held out; default 1.")
    private long seed;

    @Option(
            names = {"--out", "--output"},
            paramLabel = "FILE",
            description = "Write the model as a decision process (CSV), for plan --mdp and learn --mdp.")
    private @Nullable Path target;

    @Mixin
    private final Output output = new Output();

    /** What came of it. */
    private record Fit(PooledCounts model, HeldOut own, HeldOut together) {
        /** The simpler kind unless the other foretells clearly better. */
        String use() {
            return model.environments().size() > 1 && own.isClearlyBetterThan(together) ? COUNTS : TOGETHER;
        }
    }

    @Override
    public Integer call() {
        if (!kind.equals(COUNTS)) {
            throw new IllegalArgumentException("There is no kind of model \"" + kind + "\" here; there is counts.");
        }
        JourneyLog log = source.read().log();
        Seed held = new Seed(seed);
        Fit fit = new Fit(
                PooledCounts.of(log, prior),
                HeldOut.of(log, held, rows -> PooledCounts.of(log, rows, prior)),
                HeldOut.of(log, held, rows -> PooledCounts.together(log, rows, prior)));
        int written = number(fit.model().environments());
        if (target != null) {
            MdpFile.write(target, fit.model().mdp(written));
        }
        output.answer(() -> document(log, fit), out -> print(log, fit, out));
        return ExitCode.OK;
    }

    private int number(List<String> environments) {
        int found = environment == null ? 0 : environments.indexOf(environment);
        if (found < 0) {
            throw new IllegalArgumentException("The log has no environment \"" + environment + "\"; it has "
                    + String.join(", ", environments) + ".");
        }
        return found;
    }

    private ObjectNode document(JourneyLog log, Fit fit) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("kind", kind)
                .put("states", log.states().size())
                .put("actions", log.actions().size());
        fit.model().environments().forEach(document.putArray("environments")::add);
        document.put("prior", prior);
        if (fit.model().environments().size() > 1) {
            document.put("concentration", fit.model().concentration());
        }
        ObjectNode judged = document.putObject("held_out");
        put(judged.putObject(COUNTS), fit.own());
        put(judged.putObject(TOGETHER), fit.together());
        return document.put("use", fit.use()).put("seed", seed);
    }

    private static void put(ObjectNode node, HeldOut held) {
        node.put("log_loss", held.logLoss())
                .put("standard_error", held.standardError())
                .put("calibration_error", held.calibrationError())
                .put("steps", held.steps())
                .put("impossible", held.impossible());
    }

    private static void print(JourneyLog log, Fit fit, PrintWriter out) {
        List<String> environments = fit.model().environments();
        out.println(Numbers.size(
                        log.journeys(),
                        log.steps(),
                        log.states().size(),
                        log.actions().size())
                + (environments.size() > 1 ? ", " + environments.size() + " environments" : ""));
        if (environments.size() > 1) {
            out.println("what all environments have in common counts as "
                    + Numbers.significant(fit.model().concentration(), 3) + " visits in each state and action");
        }
        out.println();
        Table table = new Table("foretold next states", "log-loss", "± standard error", "calibration error")
                .right(1)
                .right(2)
                .right(3);
        row(table, "by environment", fit.own());
        row(table, "all together", fit.together());
        table.print(out);
        out.println();
        out.println("use " + fit.use() + ": the simpler kind, unless the other is better by two standard errors");
    }

    private static void row(Table table, String name, HeldOut held) {
        table.row(
                name,
                "%.4f".formatted(held.logLoss()),
                "%.4f".formatted(held.standardError()),
                "%.4f".formatted(held.calibrationError()));
    }
}
