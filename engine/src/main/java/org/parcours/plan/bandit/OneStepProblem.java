package org.parcours.plan.bandit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem of one decision whose truth is known: states as probable as said, arms of each state's own, and what comes of
 * each. Bandits only see what is drawn; who judges them may ask for expectations. Immutable.
 */
public final class OneStepProblem {
    private final List<String> states;
    private final List<String> arms;
    private final double[] shares;
    private final Context[] contexts;
    private final Outcomes[][] outcomes;
    private final RewardRange range;

    private OneStepProblem(Builder builder) {
        states = List.copyOf(builder.states.keySet());
        arms = List.copyOf(builder.arms.keySet());
        if (states.isEmpty()) {
            throw new IllegalArgumentException("A problem has no state; add what comes of each arm.");
        }
        shares = states.stream().mapToDouble(builder.states::get).toArray();
        outcomes = new Outcomes[states.size()][arms.size()];
        contexts = new Context[states.size()];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int state = 0; state < states.size(); state++) {
            Map<Integer, List<double[]>> rows = builder.rows.get(state);
            for (Map.Entry<Integer, List<double[]>> row : rows.entrySet()) {
                Outcomes made = new Outcomes(states.get(state), arms.get(row.getKey()), row.getValue());
                outcomes[state][row.getKey()] = made;
                low = Math.min(low, made.low());
                high = Math.max(high, made.high());
            }
            int[] allowed =
                    rows.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            contexts[state] = new Context(state, allowed, indicator(state, states.size()));
        }
        range = RewardRange.around(low, high);
    }

    /** The states, by number. */
    public List<String> states() {
        return states;
    }

    /** The arms, by number. */
    public List<String> arms() {
        return arms;
    }

    /** Between which numbers all rewards lie. */
    public RewardRange range() {
        return range;
    }

    /** How many features a context has: one a state, 1 for the state it is in. */
    public int features() {
        return states.size();
    }

    /** The context of a state. */
    public Context context(int state) {
        return contexts[state];
    }

    /** The share of customers who come in a state; shares sum to 1. */
    public double share(int state) {
        return shares[state];
    }

    /** The context of a customer drawn by 64 random bits. */
    public Context draw(long word) {
        return contexts[Draws.arm(shares, word)];
    }

    /** A reward of an arm drawn by 64 random bits. */
    public double reward(Context context, int arm, long word) {
        return outcomes[context.state()][arm].draw(word);
    }

    /** What an arm earns on average. */
    public double expected(Context context, int arm) {
        return outcomes[context.state()][arm].mean();
    }

    /** What is earned on average when arms have probabilities. */
    public double expected(Context context, double[] probabilities) {
        double sum = 0;
        for (int place = 0; place < context.arms(); place++) {
            int arm = context.arm(place);
            sum += probabilities[arm] * expected(context, arm);
        }
        return sum;
    }

    /** What the best arm earns on average. */
    public double best(Context context) {
        double best = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < context.arms(); place++) {
            best = Math.max(best, expected(context, context.arm(place)));
        }
        return best;
    }

    /** What the best arm of each state earns per customer. */
    public double best() {
        double sum = 0;
        for (int state = 0; state < shares.length; state++) {
            sum += shares[state] * best(contexts[state]);
        }
        return sum;
    }

    private static double[] indicator(int state, int states) {
        double[] features = new double[states];
        features[state] = 1;
        return features;
    }

    /** A problem, outcome by outcome. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects states and what comes of their arms. */
    public static final class Builder {
        private final Map<String, Double> states = new LinkedHashMap<>();
        private final Map<String, Integer> arms = new LinkedHashMap<>();
        private final List<Map<Integer, List<double[]>>> rows = new ArrayList<>();

        private Builder() {}

        /**
         * Starts a state, whose arms follow.
         *
         * @param share of the customers who come in it, above 0; shares are divided by their sum when drawn
         */
        public Builder state(String name, double share) {
            if (!(share > 0 && share < Double.POSITIVE_INFINITY) || states.put(name, share) != null) {
                throw new IllegalArgumentException(
                        "State \"%s\" with a share of %s: name each once, with a finite share above 0."
                                .formatted(name, share));
            }
            rows.add(new LinkedHashMap<>());
            return this;
        }

        /**
         * Adds an outcome of an arm in the state named last; the probabilities of an arm must sum to 1.
         *
         * @param probability in [0, 1]
         */
        public Builder outcome(String arm, double probability, double reward) {
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("Arm \"" + arm + "\" has no state; name one before.");
            }
            int number = arms.computeIfAbsent(arm, name -> arms.size());
            rows.get(rows.size() - 1)
                    .computeIfAbsent(number, none -> new ArrayList<>())
                    .add(new double[] {probability, reward});
            return this;
        }

        /** Adds an arm that earns 1 with a probability, else 0. */
        public Builder chance(String arm, double probability) {
            return outcome(arm, probability, 1).outcome(arm, 1 - probability, 0);
        }

        /** The problem. */
        public OneStepProblem build() {
            double sum =
                    states.values().stream().mapToDouble(Double::doubleValue).sum();
            states.replaceAll((name, share) -> share / sum);
            return new OneStepProblem(this);
        }
    }
}
