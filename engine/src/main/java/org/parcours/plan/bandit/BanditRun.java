package org.parcours.plan.bandit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.journey.Policy;
import org.parcours.num.Workers;
import org.parcours.plan.learn.LearningCurve;

/**
 * A bandit's work in a problem whose truth is known, from the first customer to the last. Rewards reach the bandit on
 * [0, 1], a batch at a time; everything here is in the problem's own unit.
 *
 * @param customers who came
 * @param earned reward per customer, as it came
 * @param regret what the best arms would have earned more on average, over all customers: Σ best − Σ_a propensity · mean
 * @param explored decisions that differed from the arms with the highest estimate at that time
 * @param value of the last choice: expected reward per customer, exact
 * @param curve the same along the way
 * @param policy the last choice: the arm with the highest estimate in each state, equals sharing
 */
public record BanditRun(
        long customers, double earned, double regret, long explored, double value, LearningCurve curve, Policy policy) {
    /** How much farther each point of the curve lies than the one before. */
    private static final double STRIDE = 1.15;

    /** Sees each decision when its reward is known. */
    public interface Witness {
        /** Sees nothing. */
        Witness NONE = (context, arm, propensity, reward) -> {};

        /**
         * Sees a decision.
         *
         * @param propensity the exact probability with which the arm was drawn
         * @param reward in the problem's unit
         */
        void sees(Context context, int arm, double propensity, double reward);
    }

    /**
     * Lets a bandit decide for customers and learn from their rewards.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public static BanditRun of(Bandit bandit, OneStepProblem problem, BanditSettings settings, Witness witness) {
        return new Course(bandit, problem, settings, witness).run();
    }

    private static final class Course {
        private final Bandit bandit;
        private final OneStepProblem problem;
        private final BanditSettings settings;
        private final Witness witness;
        private final double[][] propensities;
        private final double[][] greedy;
        private final boolean[] known;
        private final List<LearningCurve.Point> points = new ArrayList<>();
        private double earned;
        private double regret;
        private long explored;

        Course(Bandit bandit, OneStepProblem problem, BanditSettings settings, Witness witness) {
            this.bandit = bandit;
            this.problem = problem;
            this.settings = settings;
            this.witness = witness;
            int states = problem.states().size();
            propensities = new double[states][problem.arms().size()];
            greedy = new double[states][problem.arms().size()];
            known = new boolean[states];
        }

        BanditRun run() {
            points.add(new LearningCurve.Point(0, value()));
            Context[] contexts = new Context[settings.batch()];
            int[] arms = new int[settings.batch()];
            double[] rewards = new double[settings.batch()];
            long next = 1;
            for (long done = 0; done < settings.customers(); ) {
                Workers.requireNotInterrupted();
                int size = (int) Math.min(settings.batch(), settings.customers() - done);
                for (int i = 0; i < size; i++) {
                    contexts[i] = problem.draw(word(done + i, 0));
                    arms[i] = decide(contexts[i], word(done + i, 1));
                    rewards[i] = problem.reward(contexts[i], arms[i], word(done + i, 2));
                    earned += rewards[i];
                    witness.sees(contexts[i], arms[i], propensities[contexts[i].state()][arms[i]], rewards[i]);
                }
                for (int i = 0; i < size; i++) {
                    bandit.learn(contexts[i], arms[i], problem.range().unit(rewards[i]));
                }
                Arrays.fill(known, false);
                done += size;
                if (done >= next || done == settings.customers()) {
                    points.add(new LearningCurve.Point(done, value()));
                    next = Math.max(done + 1, (long) (done * STRIDE));
                }
            }
            return finished();
        }

        private long word(long customer, int purpose) {
            return settings.seed().word(3 * customer + purpose);
        }

        private int decide(Context context, long word) {
            int state = context.state();
            if (!known[state]) {
                bandit.propensities(context, propensities[state]);
                bandit.greedy(context, greedy[state]);
                known[state] = true;
            }
            int arm = Draws.arm(propensities[state], word);
            regret += problem.best(context) - problem.expected(context, propensities[state]);
            explored += greedy[state][arm] == 0 ? 1 : 0;
            return arm;
        }

        private double value() {
            double value = 0;
            for (int state = 0; state < greedy.length; state++) {
                bandit.greedy(problem.context(state), greedy[state]);
                value += problem.share(state) * problem.expected(problem.context(state), greedy[state]);
            }
            return value;
        }

        private BanditRun finished() {
            double value = value();
            long customers = settings.customers();
            return new BanditRun(
                    customers, earned / customers, regret, explored, value, new LearningCurve(points), policy());
        }

        private Policy policy() {
            Map<String, Map<String, Double>> states = new LinkedHashMap<>();
            for (int state = 0; state < greedy.length; state++) {
                Map<String, Double> actions = new LinkedHashMap<>();
                for (int arm = 0; arm < greedy[state].length; arm++) {
                    if (greedy[state][arm] > 0) {
                        actions.put(problem.arms().get(arm), greedy[state][arm]);
                    }
                }
                states.put(problem.states().get(state), actions);
            }
            return new Policy.Stationary(states);
        }
    }
}
