package org.parcours.model.response;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.parcours.log.JourneyFolds;
import org.parcours.log.JourneyLog;
import org.parcours.model.LogFeatures;
import org.parcours.model.learner.FeatureTable;

/** The rows of a log that are scored, side by side, with the fold of each; numbered from 0. */
final class ScoreRows {
    final int size;
    final int folds;
    final FeatureTable table;
    final int[] logRow;
    final int[] journey;
    final int[] fold;
    final boolean[] responded;
    private final JourneyLog log;
    private final ScoreQuestion question;

    ScoreRows(JourneyLog log, ScoreQuestion question, ScoreFitting fitting) {
        this.log = log;
        this.question = question;
        this.folds = fitting.folds();
        this.logRow = chosen(log, question.step());
        this.size = logRow.length;
        if (size == 0) {
            throw new IllegalArgumentException(
                    "No journey of the log has a step " + question.step().orElse(0) + "; steps count from 0.");
        }
        this.journey = new int[size];
        this.fold = new int[size];
        this.responded = new boolean[size];
        FeatureTable all = LogFeatures.of(log, fitting.withStates());
        this.table = size == log.steps() ? all : all.select(logRow);
        boolean[] came = Response.came(log, question.responses());
        JourneyFolds lots = JourneyFolds.of(log, folds, fitting.seed().child(0));
        int current = 0;
        for (int row = 0; row < size; row++) {
            while (log.end(current) <= logRow[row]) {
                current++;
            }
            journey[row] = current;
            fold[row] = lots.fold(current);
            responded[row] = came[logRow[row]];
        }
    }

    /** Whether each row got the action that is asked for. */
    boolean[] offered() {
        OptionalInt baseline = question.baseline().map(this::code).orElse(OptionalInt.empty());
        OptionalInt action = question.action().map(this::code).orElse(OptionalInt.empty());
        return action.isPresent()
                ? with(code -> code == action.getAsInt())
                : with(code -> baseline.isEmpty() || code != baseline.getAsInt());
    }

    /** Whether each row got the baseline action. */
    boolean[] baseline() {
        OptionalInt baseline = question.baseline().map(this::code).orElse(OptionalInt.empty());
        return with(code -> baseline.isPresent() && code == baseline.getAsInt());
    }

    /** The rows for which something holds. */
    int[] where(IntPredicate holds) {
        int[] rows = new int[size];
        int found = 0;
        for (int row = 0; row < size; row++) {
            if (holds.test(row)) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    private OptionalInt code(String action) {
        OptionalInt code = log.actions().find(action);
        if (code.isEmpty()) {
            throw new IllegalArgumentException("The log has no action \"" + action + "\"; it has "
                    + String.join(", ", log.actions().list()) + ".");
        }
        return code;
    }

    private boolean[] with(IntPredicate action) {
        boolean[] with = new boolean[size];
        for (int row = 0; row < size; row++) {
            with[row] = action.test(log.action(logRow[row]));
        }
        return with;
    }

    private static int[] chosen(JourneyLog log, OptionalInt step) {
        int[] rows = new int[step.isPresent() ? log.journeys() : log.steps()];
        int found = 0;
        for (int journey = 0; journey < log.journeys(); journey++) {
            for (int row = log.start(journey); row < log.end(journey); row++) {
                if (step.isEmpty() || row - log.start(journey) == step.getAsInt()) {
                    rows[found++] = row;
                }
            }
        }
        return Arrays.copyOf(rows, found);
    }
}
