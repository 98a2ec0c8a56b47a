package org.parcours.plan.learn.sampled;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The methods that learn from sampled journeys. */
public enum LearningMethod {
    /** Watkins's Q-learning. */
    Q_LEARNING("q-learning", false, TabularQLearning::new),
    /** Van Hasselt's double Q-learning. */
    DOUBLE_Q_LEARNING("double-q-learning", false, DoubleQLearning::new),
    /** SARSA, on the policy with its exploration. */
    SARSA("sarsa", false, Sarsa::new),
    /** SARSA without the chance of the next action. */
    EXPECTED_SARSA("expected-sarsa", false, ExpectedSarsa::new),
    /** n-step tree backup. */
    N_STEP("n-step", false, TreeBackup::new),
    /** REINFORCE. */
    REINFORCE("reinforce", true, Reinforce::new),
    /** REINFORCE with a baseline by state. */
    REINFORCE_BASELINE("reinforce-baseline", true, ReinforceBaseline::new),
    /** One-step actor-critic. */
    ACTOR_CRITIC("actor-critic", true, ActorCritic::new);

    private static final LearningRate OF_GRADIENTS = LearningRate.constant(0.1);

    private static final LearningRate OF_RARE_REWARDS = LearningRate.constant(0.01);

    /** The learning rate of natural steps, which reach actions of any probability alike. */
    private static final LearningRate OF_NATURAL_STEPS = LearningRate.constant(0.01);

    /** SARSA's targets vary with what is tried next: smaller steps, and few tries, for what they cost it learns to fear. */
    private static final LearningRate OF_SARSA = new LearningRate(0.2, 100, 0.5);

    private static final JourneyExploration EXPLORATION_OF_SARSA = JourneyExploration.falling(0.02);

    private final String id;
    private final boolean gradient;

    @SuppressWarnings("ImmutableEnumChecker") // the makers are constructors
    private final Maker maker;

    LearningMethod(String id, boolean gradient, Maker maker) {
        this.id = id;
        this.gradient = gradient;
        this.maker = maker;
    }

    /** Makes a learner of a method. */
    private interface Maker {
        JourneyLearner make(Environment environment, LearnerSettings settings, WarmStart start);
    }

    /** A learner of this method that has seen nothing yet. */
    public JourneyLearner learner(Environment environment, LearnerSettings settings, WarmStart start) {
        return maker.make(environment, settings, start);
    }

    /** Whether it learns a softmax policy, which explores by itself. */
    public boolean isGradient() {
        return gradient;
    }

    /** The learning rate unless another is asked for. */
    public LearningRate defaultRate(boolean natural) {
        if (this == SARSA) {
            return OF_SARSA;
        }
        if (isGradient()) {
            return natural ? OF_NATURAL_STEPS : OF_GRADIENTS;
        }
        return LearningRate.SEARCH_THEN_CONVERGE;
    }

    /** The same in a world, whose purchases are rare: a gradient must not run after the first of them. */
    public LearningRate defaultRateInWorlds() {
        return gradient ? OF_RARE_REWARDS : defaultRate(false);
    }

    /** The exploration unless another is asked for. */
    public JourneyExploration defaultExploration() {
        return this == SARSA ? EXPLORATION_OF_SARSA : JourneyExploration.DEFAULT;
    }

    /** The method of a name such as {@code q-learning}. */
    public static LearningMethod named(String name) {
        return Arrays.stream(values())
                .filter(method -> method.id.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no method \"%s\"; choose one of %s.".formatted(name, names())));
    }

    /** All names, for a message. */
    public static String names() {
        return Arrays.stream(values()).map(LearningMethod::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return id;
    }
}
