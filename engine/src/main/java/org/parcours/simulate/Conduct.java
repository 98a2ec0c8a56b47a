package org.parcours.simulate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parcours.journey.Campaign;
import org.parcours.journey.Policy;

/** What is done with the customers of a world after each journey, by chance or not. */
public interface Conduct {
    /** The name of leaving a customer alone from here on. */
    String STOP = "stop";

    /** The probability of each action after a journey, summing to 1; empty where nothing is said of such a journey. */
    Map<String, Double> choices(JourneySoFar journey);

    /** Every action with equal probability, leaving alone among them. */
    static Conduct uniform(WorldActions actions) {
        Map<String, Double> equal = new LinkedHashMap<>();
        actions.names().forEach(name -> equal.put(name, 1.0 / actions.names().size()));
        return journey -> equal;
    }

    /**
     * What a drawn campaign does after the reactions of a journey, whatever was sent; and in a share of the steps any action
     * with equal probability.
     *
     * @param actions hold all of the campaign's
     * @param exploration the share, in [0, 1]
     */
    static Conduct campaign(World world, Campaign campaign, WorldActions actions, double exploration) {
        if (!(exploration >= 0 && exploration <= 1)) {
            throw new IllegalArgumentException("The exploration is %s, but must lie in [0, 1].".formatted(exploration));
        }
        StepTree tree = new StepTree(world, campaign);
        Map<String, String> drawn = new HashMap<>();
        for (int node = 0; node < tree.size(); node++) {
            drawn.put(tree.path(node), actions.name(tree.contact(node)));
        }
        double each = exploration / actions.names().size();
        return journey -> {
            Map<String, Double> choices = new LinkedHashMap<>();
            if (exploration > 0) {
                actions.names().forEach(name -> choices.put(name, each));
            }
            choices.merge(drawn.getOrDefault(journey.path(), STOP), 1 - exploration, Double::sum);
            return choices;
        };
    }

    /** A policy over the states of journeys, as {@link JourneySoFar} names them. */
    static Conduct policy(Policy policy) {
        return journey -> policy.actions(journey.steps(), journey.state());
    }
}
