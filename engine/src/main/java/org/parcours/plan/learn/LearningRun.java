package org.parcours.plan.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parcours.journey.CampaignStep;
import org.parcours.plan.campaign.CampaignValue;
import org.parcours.simulate.Course;

/**
 * A learner's work from the first customer to the last, with every choice valued exactly by expectation, which the
 * learner itself never sees.
 *
 * @param learner the learner's name
 * @param settings what it was given
 * @param choice the first step of the learnt campaign; empty to do nothing
 * @param curve what its choices were worth; the first point is the start, before any customer
 * @param customers used in all
 * @param explored share of them, in [0, 1], who were given something else than the choice of the moment
 * @param elapsedMillis how long it took
 */
public record LearningRun(
        String learner,
        LearningSettings settings,
        Optional<CampaignStep> choice,
        LearningCurve curve,
        long customers,
        double explored,
        double elapsedMillis) {
    /** How often a run tells how far it has come. */
    private static final int REPORTS = 200;

    /**
     * Lets a learner learn.
     *
     * @param observer is told about two hundred times, and at the end, how far the learner has come, from this thread
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public static LearningRun of(
            CampaignLearner learner, Course course, LearningSettings settings, Consumer<LearningProgress> observer) {
        long start = System.nanoTime();
        Referee referee = new Referee(course, settings, observer);
        CampaignLearner.Learned learned = learner.learn(course, settings, referee);
        referee.report(learned.customers());
        double elapsed = (System.nanoTime() - start) / 1e6;
        double explored = learned.customers() == 0 ? 0 : (double) learned.explored() / learned.customers();
        return new LearningRun(
                learner.name(),
                settings,
                learned.choice(),
                referee.curve(learned.customers()),
                learned.customers(),
                explored,
                elapsed);
    }

    /** The value of the learnt campaign: expected return per entering customer. */
    public double value() {
        return curve.points().get(curve.points().size() - 1).value();
    }

    /** Values every choice that differs from the one before. */
    private static final class Referee implements CampaignLearner.Witness {
        private final CampaignValue values;
        private final Consumer<LearningProgress> observer;
        private final long betweenReports;
        private final List<LearningCurve.Point> points = new ArrayList<>();
        private Optional<CampaignStep> last;
        private double value;
        private LearningTrial trial = LearningTrial.NONE;
        private long nextReport;

        Referee(Course course, LearningSettings settings, Consumer<LearningProgress> observer) {
            values = new CampaignValue(course);
            this.observer = observer;
            betweenReports = Math.max(1, settings.customers() / REPORTS);
            last = settings.start();
            value = values.perCustomer(last);
            points.add(new LearningCurve.Point(0, value));
        }

        @Override
        public void sees(long customers, Optional<CampaignStep> choice, LearningTrial tried) {
            trial = tried;
            if (!choice.equals(last)) {
                last = choice;
                value = values.perCustomer(choice);
                points.add(new LearningCurve.Point(customers, value));
            }
            if (customers >= nextReport) {
                report(customers);
            }
        }

        void report(long customers) {
            nextReport = customers + betweenReports;
            observer.accept(new LearningProgress(customers, curve(customers), trial));
        }

        /** The curve up to a number of customers. */
        LearningCurve curve(long customers) {
            List<LearningCurve.Point> drawn = new ArrayList<>(points);
            if (points.get(points.size() - 1).customers() < customers) {
                drawn.add(new LearningCurve.Point(customers, value));
            }
            return new LearningCurve(drawn);
        }
    }
}
