package org.parcours.plan.learn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Control;
import org.parcours.simulate.StepTree;
import org.parcours.simulate.World;

/** The Q table of a learner: a tree of histories that grows where customers come. */
final class QTable {
    private final World world;
    private final ContactRules rules;
    private final Actions actions;
    private final boolean[] goesOn;
    private final double stake;
    private final History entry;

    /**
     * A table that knows nothing but the habits of a start.
     *
     * @param start the campaign to start from, which keeps the rules; one without steps for none
     * @param rules what they forbid is no action
     */
    QTable(World world, StepTree start, ContactRules rules) {
        this.world = world;
        this.rules = rules;
        actions = new Actions(world, start);
        goesOn = new boolean[world.reactions().size()];
        for (int k = 0; k < goesOn.length; k++) {
            goesOn[k] = !world.reactions().get(k).ends();
        }
        stake = stake(world);
        entry = history(rules.entry());
        if (start.size() > 0) {
            adopt(entry, start, 0);
        }
    }

    /** What is known of customers who enter. */
    History entry() {
        return entry;
    }

    /** The actions, by their numbers. */
    Actions actions() {
        return actions;
    }

    /** Whether a step can follow a reaction. */
    boolean goesOn(int reaction) {
        return goesOn[reaction];
    }

    /** The name of a reaction. */
    String reaction(int reaction) {
        return world.reactions().get(reaction).name();
    }

    /** How many kinds of reactions there are. */
    int reactions() {
        return goesOn.length;
    }

    /** What is known of an action after a history, kept from now on. */
    ActionValue tried(History history, int action) {
        return history.tried(action, goesOn.length);
    }

    /** What follows a reaction to an action after a history, kept from now on. */
    History following(History history, int action, int reaction) {
        ActionValue tried = tried(history, action);
        History known = tried.next(reaction);
        if (known != null) {
            return known;
        }
        History fresh = history(rules.after(history.ruled(), actions.contact(action), reaction));
        tried.leadsTo(reaction, fresh);
        return fresh;
    }

    /** The first step of the campaign that would be chosen now; empty for doing nothing. */
    Optional<CampaignStep> choice() {
        return choice(entry);
    }

    private Optional<CampaignStep> choice(History history) {
        ActionValue chosen = history.known(history.choice());
        if (chosen == null || history.choice() == History.STOP) {
            return Optional.empty();
        }
        Map<String, CampaignStep> on = new LinkedHashMap<>();
        for (int k = 0; k < goesOn.length; k++) {
            String reaction = reaction(k);
            Optional.ofNullable(chosen.next(k)).flatMap(this::choice).ifPresent(step -> on.put(reaction, step));
        }
        return Optional.of(actions.contact(history.choice()).step(world, on));
    }

    private History history(RuleHistory ruled) {
        return new History(ruled, actions.eligible(rules, ruled), actions.known(), stake);
    }

    private void adopt(History history, StepTree start, int node) {
        int action = actions.of(start.contact(node));
        history.makeHabit(action);
        for (int k = 0; k < goesOn.length; k++) {
            if (start.child(node, k) != StepTree.NONE) {
                adopt(following(history, action, k), start, start.child(node, k));
            }
        }
    }

    /** Money that one customer may bring: the margin and the largest control reward. */
    private static double stake(World world) {
        double reward = world.control().rewards().stream()
                .map(Control.Reward::amount)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
        return Math.abs(world.economics().margin()) + reward;
    }
}
