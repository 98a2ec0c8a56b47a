package org.parcours.plan.learn.sampled;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parcours.num.Seed;

/**
 * A softmax policy that follows the gradient of its expected return, a step after each journey.
 *
 * <p><b>Gradient.</b> {@code ∇J = E Σ_t λ^t A_t ∇ ln π(a_t|s_t)}, where A_t is what the subclass holds the rest of the journey
 * to be worth more than expected, in units of step t, and ∇ ln π = 1{a} − π(·|s) in tabular softmax (1). The factor λ^t,
 * often left out, makes it the gradient of the discounted return.
 *
 * <p><b>Natural steps</b> (2). The inverse Fisher matrix times ∇J is, for a tabular softmax, the advantage A(s, ·) itself (3):
 * a table of advantages is averaged over what was seen, and a visit of s moves θ(s, ·) by it.
 *
 * <p><b>Size of a step.</b> The learning rate divided by the root mean square of the A_t seen so far, so that it has no unit
 * and one rate serves returns of cents and of thousands.
 *
 * <p>Sources: (1) R. J. Williams, "Simple statistical gradient-following algorithms", Machine Learning 8, 1992; R. S. Sutton
 * and others, "Policy gradient methods", NIPS 1999. (2) S. Kakade, "A natural policy gradient", NIPS 2001. (3) A. Agarwal
 * and others, "On the theory of policy gradient methods", JMLR 22, 2021, lemma 15. A step costs O(actions).
 */
abstract class PolicyGradient extends JourneyLearner {
    private static final double LEAST = 1e-300;

    /** How many A_t the mean square remembers. */
    private static final double MEMORY = 10_000;

    final SoftmaxTable policy;
    private final JourneyTrace trace;
    private final ActionValues advantages;
    private double[] worth = new double[32];
    private double square;
    private double seen;

    PolicyGradient(Environment environment, LearnerSettings settings, WarmStart start) {
        super(environment, settings);
        policy = new SoftmaxTable(environment, stages, start);
        trace = new JourneyTrace(environment);
        advantages = new ActionValues(environment, stages, LearningRate.POLYNOMIAL, WarmStart.COLD);
    }

    @Override
    final int live(int start) {
        walk(start);
        worth = worth.length < trace.length() ? Arrays.copyOf(worth, 2 * trace.length()) : worth;
        advantages(trace, worth);
        for (int step = 0; step < trace.length(); step++) {
            seen = Math.min(MEMORY, seen + 1);
            square += (worth[step] * worth[step] - square) / seen;
        }
        double size = settings.learningRate().at(journeys + 1) / Math.sqrt(Math.max(LEAST, square));
        if (settings.natural()) {
            stepNaturally(size);
        } else {
            addGradient(trace, worth, size, policy.preferences());
        }
        return trace.length();
    }

    /**
     * What the rest of a journey from each step on is worth more than expected, in units of that step; learns what to expect
     * afterwards.
     */
    abstract void advantages(JourneyTrace journey, double[] into);

    /** Adds this journey's estimate of the gradient times a factor, at the probabilities with which it was walked. */
    final void addGradient(JourneyTrace journey, double[] advantage, double factor, double[] into) {
        double faded = factor;
        for (int step = 0; step < journey.length(); step++) {
            int offset = stages.of(step) * environment.rows();
            int state = journey.state(step);
            double moved = faded * advantage[step];
            for (int row = environment.firstRow(state); row < environment.endRow(state); row++) {
                into[offset + row] -= moved * journey.probability(step, row);
            }
            into[offset + journey.row(step)] += moved;
            faded *= stages.discount();
        }
    }

    private void stepNaturally(double size) {
        for (int step = 0; step < trace.length(); step++) {
            advantages.update(stages.of(step), trace.row(step), worth[step]);
        }
        for (int step = 0; step < trace.length(); step++) {
            climb(stages.of(step), trace.state(step), step, size);
        }
    }

    /** Moves the preferences of a state by the advantages of what was tried in it; of the rest nothing is known. */
    private void climb(int stage, int state, int step, double size) {
        double[] preferences = policy.preferences();
        double mean = 0;
        double tried = 0;
        for (int row = environment.firstRow(state); row < environment.endRow(state); row++) {
            if (!advantages.isUntried(stage, row)) {
                mean += trace.probability(step, row) * advantages.value(stage, row);
                tried += trace.probability(step, row);
            }
        }
        for (int row = environment.firstRow(state); row < environment.endRow(state); row++) {
            if (!advantages.isUntried(stage, row)) {
                preferences[stage * environment.rows() + row] += size * (advantages.value(stage, row) - mean / tried);
            }
        }
    }

    private void walk(int start) {
        trace.clear();
        int state = start;
        int step = 0;
        boolean over = environment.isTerminal(state);
        while (!over && step < stages.longest()) {
            int stage = stages.of(step);
            int at = trace.addState(state);
            policy.probabilities(stage, state, trace.probabilities(), at);
            int row = drawn(state, step);
            explored += row == policy.mode(stage, state) ? 0 : 1;
            int outcome = environment.outcome(row, word());
            double reward = environment.reward(row, outcome);
            trace.chose(row, stages.worth(stage, reward, environment.controlReward(row, outcome)));
            state = environment.next(row, outcome);
            over = stages.endsAfter(step) || environment.isTerminal(state);
            step++;
        }
        trace.end(state, over);
    }

    private int drawn(int state, int step) {
        double left = Seed.uniformOf(word());
        int last = environment.endRow(state) - 1;
        for (int row = environment.firstRow(state); row < last; row++) {
            left -= trace.probability(step, row);
            if (left < 0) {
                return row;
            }
        }
        return last;
    }

    @Override
    public final LearnedPolicy policy() {
        return policy.mostProbable();
    }

    /** Adds the columns of what is expected. */
    abstract void remember(Map<String, double[]> columns);

    @Override
    public final LearnerMemory memory() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("preferences", policy.copy());
        columns.put("square", new double[] {square, seen});
        if (settings.natural()) {
            columns.put("advantages", advantages.values());
            columns.put("visits", advantages.visits());
        }
        remember(columns);
        return new LearnerMemory(journeys, steps, explored, columns);
    }

    @Override
    public void restore(LearnerMemory memory) {
        restoreCounts(memory);
        double[] known = policy.preferences();
        System.arraycopy(memory.column("preferences", known.length), 0, known, 0, known.length);
        square = memory.column("square", 2)[0];
        seen = memory.column("square", 2)[1];
        if (settings.natural()) {
            advantages.restore(memory, "advantages", "visits");
        }
    }
}
