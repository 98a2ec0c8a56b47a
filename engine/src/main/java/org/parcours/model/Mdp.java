package org.parcours.model;

import java.util.HashSet;
import java.util.List;

/**
 * A finite Markov decision process: what each action earns in each state, and where it leads. Immutable.
 *
 * <p>Each row, a (state, action) pair, has an expected environment reward (costs subtracted) and an expected control
 * reward. They are kept apart so that each can have its own discount.
 */
public final class Mdp {
    private final List<String> states;
    private final List<String> actions;
    private final Transitions transitions;
    private final double[] reward;
    private final double[] controlReward;
    private final double[] cost;

    /**
     * A model without costs, or with costs that nobody asks for apart from the rewards; see the constructor with costs.
     */
    public Mdp(
            List<String> states,
            List<String> actions,
            Transitions transitions,
            double[] reward,
            double[] controlReward) {
        this(states, actions, transitions, reward, controlReward, new double[0]);
    }

    /**
     * A model from columns, which are taken over without a copy. For people and readers there is {@link Builder}.
     *
     * @param states the names of the states by their code
     * @param actions the names of the actions by their code
     * @param reward of each row the expected environment reward less the expected cost
     * @param controlReward of each row the expected control reward; an empty array means none at all
     * @param cost of each row the expected cost that its reward has lost already; an empty array means none at all
     */
    public Mdp(
            List<String> states,
            List<String> actions,
            Transitions transitions,
            double[] reward,
            double[] controlReward,
            double[] cost) {
        this.states = List.copyOf(states);
        this.actions = List.copyOf(actions);
        this.transitions = transitions;
        this.reward = reward;
        this.controlReward = controlReward;
        this.cost = cost;
        if (transitions.states() != states.size()) {
            throw new IllegalArgumentException("The model names " + states.size() + " states, but has transitions for "
                    + transitions.states() + "; name each state once.");
        }
        checkDistinct("state", this.states);
        checkDistinct("action", this.actions);
        checkActions();
        checkRewards("reward", reward, false);
        checkRewards("control reward", controlReward, true);
        checkRewards("cost", cost, true);
    }

    /** The names of the states; a state's code is its place here. */
    public List<String> states() {
        return states;
    }

    /** The names of the actions; an action's code is its place here. */
    public List<String> actions() {
        return actions;
    }

    /** Where every action leads. */
    public Transitions transitions() {
        return transitions;
    }

    /** The expected environment reward of a row, less its expected cost. */
    public double reward(int row) {
        return reward[row];
    }

    /** The expected control reward of a row. */
    public double controlReward(int row) {
        return controlReward.length == 0 ? 0 : controlReward[row];
    }

    /** The expected cost of a row, which {@link #reward} has lost already. */
    public double cost(int row) {
        return cost.length == 0 ? 0 : cost[row];
    }

    /** Whether any row has a control reward other than 0. */
    public boolean hasControlRewards() {
        for (double each : controlReward) {
            if (each != 0) {
                return true;
            }
        }
        return false;
    }

    /** Each row's {@code environment · reward + control · control reward}, in a new array. */
    public double[] weightedRewards(double environment, double control) {
        double[] weighted = new double[reward.length];
        for (int row = 0; row < weighted.length; row++) {
            weighted[row] = environment * reward[row] + control * controlReward(row);
        }
        return weighted;
    }

    /** The name of a row's action. */
    public String actionOf(int row) {
        return actions.get(transitions.action(row));
    }

    private static void checkDistinct(String what, List<String> names) {
        HashSet<String> seen = new HashSet<>(names);
        if (seen.size() != names.size()) {
            throw new IllegalArgumentException("Two entries have the same " + what + " name; make them one.");
        }
    }

    private void checkActions() {
        for (int row = 0; row < transitions.rows(); row++) {
            int action = transitions.action(row);
            if (action < 0 || action >= actions.size()) {
                throw new IllegalArgumentException("Row " + row + " has the action " + action
                        + ", but actions are numbered from 0 to " + (actions.size() - 1) + ".");
            }
        }
    }

    private void checkRewards(String what, double[] rewards, boolean mayBeEmpty) {
        if (rewards.length != transitions.rows() && !(mayBeEmpty && rewards.length == 0)) {
            throw new IllegalArgumentException("The model has " + transitions.rows() + " rows, but a " + what + " for "
                    + rewards.length + " of them; give one a row.");
        }
        for (int row = 0; row < rewards.length; row++) {
            if (!Double.isFinite(rewards[row])) {
                throw new IllegalArgumentException(
                        "The " + what + " of row " + row + " is " + rewards[row] + ", but must be a finite number.");
            }
        }
    }

    /** A model by names, one transition after the other. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects transitions by name and keeps the order in which states, actions and rows were first seen. */
    public static final class Builder {
        private final TransitionList list = new TransitionList();

        private Builder() {}

        /** Adds a transition without a control reward; see {@link #add(String, String, String, double, double, double)}. */
        public int add(String state, String action, String next, double probability, double reward) {
            return add(state, action, next, probability, reward, 0);
        }

        /**
         * Adds a transition. Transitions of the same (state, action, next state) add up. States are numbered in the
         * order in which they first act; those that never act, the terminal ones, follow.
         *
         * @param probability in [0, 1]; a transition of probability 0 only makes its states known
         * @param reward environment reward of this transition, less its cost
         * @param controlReward control reward of this transition
         * @return the number of the (state, action) pair, in order of first appearance
         */
        public int add(
                String state, String action, String next, double probability, double reward, double controlReward) {
            requireProbability(state, action, next, probability);
            return list.add(state, action, next, probability, reward, controlReward, 0);
        }

        /**
         * Adds a transition with a cost; see {@link #add(String, String, String, double, double, double)}.
         *
         * @param reward environment reward of this transition, less its cost
         * @param cost the cost that was subtracted
         */
        public int add(
                String state,
                String action,
                String next,
                double probability,
                double reward,
                double controlReward,
                double cost) {
            requireProbability(state, action, next, probability);
            return list.add(state, action, next, probability, reward, controlReward, cost);
        }

        private static void requireProbability(String state, String action, String next, double probability) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("The probability of \"" + action + "\" leading from \"" + state
                        + "\" to \"" + next + "\" is " + probability + ", but must lie in [0, 1].");
            }
        }

        /** The number of (state, action) pairs so far. */
        public int pairs() {
            return list.pairs();
        }

        /** The sum of the probabilities of a (state, action) pair. */
        public double sum(int pair) {
            return list.sum(pair);
        }

        /** The state and the action of a pair, for a message. */
        public String name(int pair) {
            return list.name(pair);
        }

        /** The model. Cost: linear in the transitions. */
        public Mdp build() {
            for (int pair = 0; pair < list.pairs(); pair++) {
                if (!(Math.abs(list.sum(pair) - 1) <= Transitions.SUM_TOLERANCE)) {
                    throw new IllegalArgumentException("The probabilities of " + list.name(pair) + " sum to "
                            + list.sum(pair) + ", but must sum to 1 within " + Transitions.SUM_TOLERANCE + ".");
                }
            }
            return list.toMdp();
        }
    }
}
