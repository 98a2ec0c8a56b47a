package org.parcours.server.audience;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parcours.num.Seed;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.compare.Candidate;
import org.parcours.uplift.compare.CompareSettings;
import org.parcours.uplift.compare.UpliftComparison;
import org.parcours.uplift.population.NieWager;
import org.parcours.uplift.population.NieWagerSetup;

/**
 * About how long comparisons take on this machine. Each learner is tried once on few and once on more customers of a
 * simulated trial; the line through both times is drawn on to the table's rows and features.
 */
@Singleton
public final class UpliftTimes {
    private static final int FEW = 250;
    private static final int MORE = 1000;
    private static final int WIDTH = 6;
    private static final double NANOS = 1e9;

    /** About what judging one customer by 200 half-samples takes on one thread, for each learner twice. */
    private static final double JUDGED = 4e-5;

    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /** Seconds of one fit: so many, and so many more a customer. */
    private record Line(double fixed, double each) {
        double at(double rows, int features) {
            return fixed + each * rows * features / WIDTH;
        }
    }

    /** The time of a comparison as a document. */
    ObjectNode of(UpliftTask task) {
        CompareSettings settings = task.settings();
        int rows = task.rows();
        int features = task.columns().features().size();
        double learnt = (double) rows * (settings.folds() - 1) / settings.folds();
        double seconds = 0;
        for (Candidate candidate : task.candidates()) {
            Line line = lines.computeIfAbsent(candidate.name(), name -> tried(candidate));
            seconds += settings.folds() * line.at(learnt, features) + line.at(rows, features);
        }
        int learners = task.candidates().size();
        double all = seconds * (learners + 1) / learners / settings.threads() + JUDGED * rows * (learners + 1);
        return JsonNodeFactory.instance
                .objectNode()
                .put("models", UpliftComparison.fits(learners, settings))
                .put("seconds", all);
    }

    private static Line tried(Candidate candidate) {
        seconds(candidate, FEW); // the first run pays for loading, and is not counted
        double few = seconds(candidate, FEW);
        double more = seconds(candidate, MORE);
        double each = Math.max(0, more - few) / (MORE - FEW);
        return new Line(Math.max(0, few - each * FEW), each);
    }

    private static double seconds(Candidate candidate, int rows) {
        NieWager trial = NieWager.draw(NieWagerSetup.A, rows, WIDTH, 1, new Seed(1));
        UpliftData data = KnownLearners.BINARY.contains(candidate.learner()) ? yesAndNo(trial.data()) : trial.data();
        long start = System.nanoTime();
        candidate.fitting().fit(data, trial.propensities(), new Seed(2));
        return (System.nanoTime() - start) / NANOS;
    }

    /** The same trial with outcomes of 1 where they were above 0, for those who learn from no others. */
    private static UpliftData yesAndNo(UpliftData data) {
        double[] outcomes = new double[data.rows()];
        Arrays.setAll(outcomes, row -> data.outcome(row) > 0 ? 1 : 0);
        return new UpliftData(data.customers(), data.trial(), outcomes);
    }
}
