package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.parcours.log.JourneyLog;
import org.parcours.model.environment.EnvironmentKind;
import org.parcours.model.environment.HeldOut;
import org.parcours.model.environment.PooledCounts;

/** How well kinds of models foretell a log, for people. */
final class ModelFitText {
    private ModelFitText() {}

    static void print(JourneyLog log, ModelFit fit, PrintWriter out) {
        int environments = fit.model().counts().environments().size();
        out.println(Numbers.size(
                        log.journeys(),
                        log.steps(),
                        log.states().size(),
                        log.actions().size())
                + (environments > 1 ? ", " + environments + " environments" : ""));
        if (environments > 1 && fit.model() instanceof PooledCounts pooled && !pooled.isTogether()) {
            out.println("what all environments have in common counts as "
                    + Numbers.significant(pooled.concentration(), 3) + " visits in each state and action");
        }
        out.println();
        Table table = new Table("foretold next states", "log-loss", "± standard error", "calibration error")
                .right(1)
                .right(2)
                .right(3);
        fit.judged().forEach((kind, held) -> row(table, name(kind), held));
        table.print(out);
        out.println();
        out.println("use " + fit.use()
                + ": the simplest kind that is not worse than the best by more than one standard error");
    }

    private static String name(EnvironmentKind kind) {
        return switch (kind) {
            case COUNTS_TOGETHER -> "counts, all together";
            case COUNTS -> "counts by environment";
            case NEURAL -> "neural network";
        };
    }

    private static void row(Table table, String name, HeldOut held) {
        table.row(name, number(held.logLoss()), number(held.standardError()), number(held.calibrationError()));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
