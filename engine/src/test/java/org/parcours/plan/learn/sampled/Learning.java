package org.parcours.plan.learn.sampled;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.parcours.model.Mdp;
import org.parcours.num.Seed;

/** Short ways to learn in tests. */
final class Learning {
    static final List<LearningMethod> TABULAR = List.of(
            LearningMethod.Q_LEARNING,
            LearningMethod.DOUBLE_Q_LEARNING,
            LearningMethod.SARSA,
            LearningMethod.EXPECTED_SARSA,
            LearningMethod.N_STEP);

    private Learning() {}

    /** A model drawn as lines of {@code state action probability next reward [control reward]}. */
    static Mdp drawn(String lines) {
        Mdp.Builder builder = Mdp.builder();
        lines.lines()
                .map(line -> line.strip().split(" +"))
                .forEach(cells -> builder.add(
                        cells[0],
                        cells[1],
                        cells[3],
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[4]),
                        cells.length > 5 ? Double.parseDouble(cells[5]) : 0));
        return builder.build();
    }

    static MdpEnvironment environment(Mdp mdp, String... starts) {
        return MdpEnvironment.of(mdp, List.of(starts));
    }

    /** Settings with the method's own exploration and rate. */
    static LearnerSettings settings(LearningMethod method, long journeys, double discount, long seed) {
        return LearnerSettings.of(journeys, discount, new Seed(seed))
                .withExploration(method.defaultExploration())
                .withLearningRate(method.defaultRate(false));
    }

    /** A learner that has lived all its journeys. */
    static JourneyLearner learnt(LearningMethod method, Environment environment, LearnerSettings settings) {
        JourneyLearner learner = method.learner(environment, settings, WarmStart.COLD);
        learner.learn(settings.journeys());
        return learner;
    }

    /** All values of a table. */
    static double[] values(JourneyLearner learner) {
        return requireNonNull(learner.memory().columns().get("values"));
    }

    /** The value that a table gives to an action of a state at a stage. */
    static double value(JourneyLearner learner, Mdp mdp, int stage, String state, String action) {
        int code = mdp.states().indexOf(state);
        for (int row = mdp.transitions().firstRow(code); row < mdp.transitions().endRow(code); row++) {
            if (mdp.actionOf(row).equals(action)) {
                return values(learner)[stage * mdp.transitions().rows() + row];
            }
        }
        throw new AssertionError("no row " + state + "/" + action);
    }
}
