package org.parcours.plan.constrained;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;

/**
 * What can be limited in a model, by name: {@code cost} (the cost column), {@code contacts} (steps whose action does not
 * leave the customer alone), {@code steps} (all), {@code action:NAME} (steps with that action), {@code state:NAME}
 * (entries into that state).
 */
public final class Amounts {
    private final Mdp mdp;
    private final Set<String> waits;
    private final IntFunction<String> stateName;

    /**
     * The amounts of a model.
     *
     * @param waits names of actions that leave a customer alone
     * @param stateName the name by which each state is called in {@code state:NAME}
     */
    public Amounts(Mdp mdp, Set<String> waits, IntFunction<String> stateName) {
        this.mdp = mdp;
        this.waits = Set.copyOf(waits);
        this.stateName = stateName;
    }

    /** What each row uses up, in expectation; an unknown name is refused with those that are known. */
    public double[] of(String name) {
        Transitions transitions = mdp.transitions();
        double[] amounts = new double[transitions.rows()];
        for (int row = 0; row < amounts.length; row++) {
            amounts[row] = switch (kind(name)) {
                case "cost" -> mdp.cost(row);
                case "contacts" -> waits.contains(mdp.actionOf(row)) ? 0 : 1;
                case "steps" -> 1;
                case "action" -> mdp.actionOf(row).equals(rest(name)) ? 1 : 0;
                default -> entering(row, rest(name));
            };
        }
        return amounts;
    }

    private String kind(String name) {
        if (List.of("cost", "contacts", "steps").contains(name)) {
            return name;
        }
        if (name.startsWith("action:") && mdp.actions().contains(rest(name))) {
            return "action";
        }
        if (name.startsWith("state:") && states().contains(rest(name))) {
            return "state";
        }
        throw new IllegalArgumentException(
                "Nothing called \"%s\" can be limited here; name cost, contacts, steps, action:NAME of an action or state:NAME of a state."
                        .formatted(name));
    }

    private List<String> states() {
        List<String> names = new ArrayList<>();
        for (int state = 0; state < mdp.states().size(); state++) {
            names.add(stateName.apply(state));
        }
        return names;
    }

    private static String rest(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private double entering(int row, String state) {
        Transitions transitions = mdp.transitions();
        double probability = 0;
        for (int place = transitions.first(row); place < transitions.end(row); place++) {
            probability += stateName.apply(transitions.next(place)).equals(state) ? transitions.probability(place) : 0;
        }
        return probability;
    }
}
