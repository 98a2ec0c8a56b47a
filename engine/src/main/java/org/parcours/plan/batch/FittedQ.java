package org.parcours.plan.batch;

import java.util.Arrays;
import java.util.Optional;
import org.parcours.log.JourneyLog;
import org.parcours.model.Situations;
import org.parcours.num.Workers;
import org.parcours.plan.Discounts;

/**
 * Fitted Q iteration: the value of each action in each situation, learnt from logged steps alone.
 *
 * <pre>  Q_t ← fit of  e_t r + c_t m + λ max_{a supported} Q_{t+1}(s', a)   over all steps (s, a, r, m, s') of the log</pre>
 *
 * with e_t and c_t as in backward induction, so that two discounts are exact. A step that ended its journey has nothing
 * after it: no value is ever taken from a terminal state. With a horizon T it is done T times, from the last step to the
 * first, and gives a policy for each step; without one it is done until nothing changes (a table of means) or as often as
 * the longest journey has steps, and gives one policy. With a table the result is value iteration on the counted model.
 *
 * <p>The greatest of several estimates is too high on average (most where few rows stand behind them), and so are
 * {@link BatchPlan#ownValue()} and the choice of thinly seen actions: {@link Pessimism} takes something off, and {@link
 * CrossFittedValue} judges on journeys that the choice has not seen.
 *
 * <p>Source: D. Ernst, P. Geurts, L. Wehenkel, "Tree-based batch mode reinforcement learning", JMLR 6, 2005, figure 1.
 * Costs one fit over the different (situation, action) pairs for each step of the horizon.
 */
public final class FittedQ {
    /** Without a horizon and with a discount below 1, what comes after is worth this share of the whole at most. */
    private static final double FORGOTTEN = 1e-3;

    private static final double SETTLED = 1e-12;
    private static final int MOST_SWEEPS = 100_000;

    private final Situations situations;
    private final FittedQSettings settings;
    private final Experience experience;
    private final Behaviour behaviour;
    private final Support support;
    private final ValueFit fit;
    private final Optional<Pessimism> pessimism;
    private final int longest;
    private double[] actionValues = {};
    private int[] choice = {};
    private double[] before = {};
    private double[] values;
    private int sweeps;

    FittedQ(JourneyLog log, Situations situations, int[] journeys, FittedQSettings settings) {
        this.situations = situations;
        this.settings = settings;
        this.experience = new Experience(log, situations, journeys);
        this.behaviour = new Behaviour(experience, situations, settings);
        this.support = new Support(behaviour, situations, experience.actions(), settings);
        this.fit = new ValueFit(experience, situations, support, settings);
        this.pessimism =
                settings.pessimism() > 0 ? Optional.of(new Pessimism(experience, situations)) : Optional.empty();
        int most = 1;
        for (int journey : journeys) {
            most = Math.max(most, log.end(journey) - log.start(journey));
        }
        this.longest = most;
        this.values = new double[situations.size()];
    }

    /** Learns from all journeys of a log. */
    public static BatchPlan learn(JourneyLog log, FittedQSettings settings) {
        return learn(log, settings.knowledge().situations(log), settings);
    }

    static BatchPlan learn(JourneyLog log, Situations situations, FittedQSettings settings) {
        PlanCourse course = PlanCourse.ofAll(log, situations, settings);
        while (course.advance()) {
            Workers.requireNotInterrupted();
        }
        return course.plan();
    }

    /** Sees the choice of each situation, from the last step to the first; without a horizon once. */
    interface Witness {
        void sees(int step, int[] chosen);
    }

    /** Learns one sweep more, tells of the choices that are final with it, and answers whether there is more to learn. */
    boolean advance(Witness witness) {
        Workers.requireNotInterrupted();
        return settings.horizon().isPresent()
                ? advanceBackwards(settings.horizon().getAsInt() - 1 - sweeps++, witness)
                : advanceStill(witness);
    }

    private boolean advanceStill(Witness witness) {
        double[] known = values;
        values = improve(0, known);
        double change = relativeChange(known, values);
        boolean byMeans = settings.regressor().isEmpty();
        if (++sweeps < (byMeans ? MOST_SWEEPS : mostSweeps()) && change > SETTLED) {
            return true;
        }
        if (byMeans && change > SETTLED) {
            throw new IllegalArgumentException("The values still change after " + MOST_SWEEPS
                    + " sweeps: journeys that go on for ever earn without end; give a horizon or a discount below 1.");
        }
        witness.sees(0, choice);
        return false;
    }

    /** A sweep that changed no value repeats itself where all steps are discounted alike, so that it need not be made again. */
    private boolean advanceBackwards(int step, Witness witness) {
        boolean settled = settings.discounts().areEqual() && Arrays.equals(before, values);
        if (!settled) {
            before = values;
            values = improve(step, before);
        }
        witness.sees(step, choice);
        return step > 0;
    }

    /** Where each action counts. */
    Support support() {
        return support;
    }

    /** The behaviour policy, as learnt from the same journeys. */
    Behaviour behaviour() {
        return behaviour;
    }

    /** What the steps were gathered from. */
    Experience experience() {
        return experience;
    }

    /** What the learner knows of each action in each situation at the step it learnt last. */
    double[] actionValues() {
        return actionValues;
    }

    /** A fit of action values to the same steps that remembers nothing of this one. */
    ValueFit newFit() {
        return new ValueFit(experience, situations, support, settings);
    }

    /** How often to iterate without a horizon: for the longest journey, and until the rest is forgotten. */
    int mostSweeps() {
        double discount = settings.discounts().larger();
        double forgotten = discount < 1 && discount > 0 ? Math.log(FORGOTTEN) / Math.log(discount) : 0;
        return (int) Math.max(longest, Math.min(10.0 * longest, Math.ceil(forgotten)));
    }

    private double[] improve(int step, double[] after) {
        Discounts discounts = settings.discounts();
        double[] targets = experience.targets(
                discounts.environmentWeight(step), discounts.controlWeight(step), discounts.larger(), after);
        actionValues = fit.fit(experience.means(targets));
        pessimism.ifPresent(known -> known.lower(actionValues, settings.pessimism(), deviations(targets)));
        double[] improved = new double[situations.size()];
        choice = new int[improved.length];
        for (int situation = 0; situation < improved.length; situation++) {
            choice[situation] = best(situation);
            improved[situation] =
                    choice[situation] < 0 ? 0 : actionValues[situation * experience.actions() + choice[situation]];
        }
        return improved;
    }

    /** The supported action of the greatest value; −1 where none is. */
    private int best(int situation) {
        int best = -1;
        for (int action = 0; action < experience.actions(); action++) {
            int at = situation * experience.actions() + action;
            boolean counts = support.allows(situation, action) && !Double.isNaN(actionValues[at]);
            if (counts && (best < 0 || actionValues[at] > actionValues[situation * experience.actions() + best])) {
                best = action;
            }
        }
        return best;
    }

    /** Of each action the standard deviation of what its rows were worth around the fit. */
    private double[] deviations(double[] targets) {
        double[] squares = new double[experience.actions()];
        double[] rows = new double[experience.actions()];
        for (int i = 0; i < targets.length; i++) {
            int cell = experience.cellOf(i);
            int action = experience.action(cell);
            double rest = targets[i] - actionValues[experience.situation(cell) * experience.actions() + action];
            squares[action] += rest * rest;
            rows[action]++;
        }
        for (int action = 0; action < rows.length; action++) {
            squares[action] = rows[action] == 0 ? 0 : Math.sqrt(squares[action] / rows[action]);
        }
        return squares;
    }

    private static double relativeChange(double[] before, double[] after) {
        double change = 0;
        double size = 0;
        for (int i = 0; i < after.length; i++) {
            change = Math.max(change, Math.abs(after[i] - before[i]));
            size = Math.max(size, Math.abs(after[i]));
        }
        return size == 0 ? change : change / size;
    }
}
