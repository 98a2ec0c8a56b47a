package org.parcours.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.journey.rules.ActionName;
import org.parcours.journey.rules.Eligibility;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.journey.rules.Rules;
import org.parcours.journey.rules.Situation;
import org.parcours.num.DoubleColumn;
import org.parcours.num.IntColumn;

/**
 * A model in which rules leave only what they allow. A state is one of the model's together with what the rules remember
 * of the journey so far ({@link Rules#memory}); its rows are the eligible actions. So whatever plans or learns on it
 * keeps the rules.
 *
 * <p>Journeys may begin in every state of the model: state s with nothing done before has the same number and name here.
 * A state in which nothing is eligible ends the journey with value 0; where that is not by a journey's length, a model
 * lacks a way to leave people alone, and {@link #stopped} tells.
 */
public final class RuledMdp {
    /** States that are made at most. */
    private static final int MOST = 5_000_000;

    private final Mdp model;
    private final Rules rules;
    private final List<ActionName> actions;
    private final List<Integer> modelState = new ArrayList<>();
    private final List<RuleHistory> histories = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> stopped = new ArrayList<>();
    private final Map<Key, Integer> codes = new HashMap<>();
    private final IntColumn modelRow = new IntColumn();
    private final Mdp ruled;

    private record Key(int state, String memory) {}

    private RuledMdp(Mdp model, Rules rules, Situation situation) {
        this.model = model;
        this.rules = rules;
        actions = model.actions().stream().map(ActionName::of).toList();
        RuleHistory entry = RuleHistory.entry(situation);
        for (int state = 0; state < model.states().size(); state++) {
            code(state, entry);
        }
        ruled = build();
    }

    /**
     * Holds a model to rules. Cost: the reachable (state, memory) pairs times their actions; one memory, and so no more
     * states than before, where no rule looks back.
     *
     * @param situation what is known of all customers
     */
    public static RuledMdp of(Mdp model, Rules rules, Situation situation) {
        return new RuledMdp(model, rules, situation);
    }

    /** The model to plan or to learn on. */
    public Mdp mdp() {
        return ruled;
    }

    /** The state of the model that a state here stands for. */
    public int modelState(int state) {
        return modelState.get(state);
    }

    /** The row of the model that a row here stands for. */
    public int modelRow(int row) {
        return modelRow.get(row);
    }

    /** What may be done in a state here, and which rule excludes what else the model could do. */
    public Eligibility eligible(int state) {
        List<ActionName> possible = new ArrayList<>();
        int modelled = modelState.get(state);
        Transitions transitions = model.transitions();
        for (int row = transitions.firstRow(modelled); row < transitions.endRow(modelled); row++) {
            possible.add(actions.get(transitions.action(row)));
        }
        return rules.eligible(histories.get(state), possible);
    }

    /** The states in which the model could act, but the rules allow nothing; a journey ends there. */
    public List<Integer> stopped() {
        return stopped;
    }

    private int code(int state, RuleHistory history) {
        boolean ends = model.transitions().isTerminal(state);
        String memory = ends ? "" : rules.memory(history);
        Integer known = codes.get(new Key(state, memory));
        if (known != null) {
            return known;
        }
        if (modelState.size() == MOST) {
            throw new IllegalArgumentException(
                    "The rules \"%s\" remember so much that the model would have more than %,d states; shorten their windows, pauses or lengths."
                            .formatted(rules.name(), MOST));
        }
        int code = modelState.size();
        String name = model.states().get(state);
        codes.put(new Key(state, memory), code);
        modelState.add(state);
        histories.add(history.in(name));
        names.add(code == state || memory.isEmpty() ? name : name + " [" + memory + "]");
        return code;
    }

    /** Goes through the states in the order of their numbers; those that are reached first get the next numbers. */
    private Mdp build() {
        IntColumn rowStart = new IntColumn();
        IntColumn action = new IntColumn();
        IntColumn nextStart = new IntColumn();
        IntColumn next = new IntColumn();
        DoubleColumn probability = new DoubleColumn();
        rowStart.add(0);
        nextStart.add(0);
        Transitions transitions = model.transitions();
        for (int state = 0; state < modelState.size(); state++) {
            int modelled = modelState.get(state);
            for (int row = transitions.firstRow(modelled); row < transitions.endRow(modelled); row++) {
                ActionName name = actions.get(transitions.action(row));
                if (rules.allows(histories.get(state), name, 0)) {
                    addSuccessors(state, row, name, next, probability);
                    action.add(transitions.action(row));
                    modelRow.add(row);
                    nextStart.add(next.size());
                }
            }
            rowStart.add(action.size());
            if (!transitions.isTerminal(modelled) && rowStart.get(state) == action.size()) {
                stopped.add(state);
            }
        }
        Transitions built =
                new Transitions(rowStart.drain(), action.drain(), nextStart.drain(), next.drain(), probability.drain());
        return new Mdp(names, model.actions(), built, rewards(), controlRewards(), costs());
    }

    private void addSuccessors(int state, int row, ActionName name, IntColumn next, DoubleColumn probability) {
        RuleHistory after =
                rules.after(histories.get(state), name, 0, Optional.empty()).later(rules.stepDays());
        Transitions transitions = model.transitions();
        for (int place = transitions.first(row); place < transitions.end(row); place++) {
            next.add(code(transitions.next(place), after));
            probability.add(transitions.probability(place));
        }
    }

    private double[] rewards() {
        double[] rewards = new double[modelRow.size()];
        for (int row = 0; row < rewards.length; row++) {
            rewards[row] = model.reward(modelRow.get(row));
        }
        return rewards;
    }

    private double[] controlRewards() {
        double[] rewards = new double[modelRow.size()];
        for (int row = 0; row < rewards.length; row++) {
            rewards[row] = model.controlReward(modelRow.get(row));
        }
        return rewards;
    }

    private double[] costs() {
        double[] costs = new double[modelRow.size()];
        for (int row = 0; row < costs.length; row++) {
            costs[row] = model.cost(modelRow.get(row));
        }
        return costs;
    }
}
