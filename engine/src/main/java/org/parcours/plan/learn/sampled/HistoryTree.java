package org.parcours.plan.learn.sampled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.rules.Rules;
import org.parcours.simulate.Contact;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.StepTree;
import org.parcours.simulate.World;

/**
 * The histories of a world by number: the entry is 0, and each contact with each reaction after which a journey goes on leads
 * one level down, as children in a complete tree. After the last history comes the end of all journeys. Action 0 leaves
 * people alone; action i sends contact i − 1. After a history there are only the actions that rules allow, at places from 0.
 */
final class HistoryTree {
    static final int STOP = 0;

    /** Rows at most: a table of them takes 12 bytes each, the world's answers about 80. */
    private static final long MOST_ROWS = 8_000_000;

    private final World world;
    private final List<Contact> contacts;
    private final List<Integer> goingOn = new ArrayList<>();
    private final int fan;
    private final int histories;
    private final int firstOfLast;
    private final EligibleContacts eligible;

    /**
     * The histories of a world.
     *
     * @param start a campaign whose contacts may be sent too, although they wait in a way of their own
     * @param rules what may be sent, the start's contacts included
     */
    HistoryTree(World world, StepTree start, ContactRules rules) {
        this.world = world;
        Set<Contact> all = new LinkedHashSet<>(Contact.all(world));
        for (int node = 0; node < start.size(); node++) {
            all.add(start.contact(node));
        }
        contacts = List.copyOf(all);
        for (int k = 0; k < world.reactions().size(); k++) {
            if (!world.reactions().get(k).ends()) {
                goingOn.add(k);
            }
        }
        fan = contacts.size() * goingOn.size();
        long count = 0;
        long level = 1;
        for (int depth = 0; depth < world.timing().depth() && count * actions() <= MOST_ROWS; depth++) {
            count += level;
            level *= fan;
        }
        if (count * actions() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "World \"%s\" has too many histories for a table of each; make it less deep, or learn by q-learning of the studio."
                            .formatted(world.name()));
        }
        histories = (int) count;
        firstOfLast = fan == 0 ? 0 : (histories - 1) / fan;
        eligible =
                rules.rules().equals(Rules.NONE) ? EligibleContacts.all(actions()) : EligibleContacts.of(this, rules);
    }

    World world() {
        return world;
    }

    /** How many histories there are; also the number of the end. */
    int histories() {
        return histories;
    }

    /** How many actions there are, and at most after a history. */
    int actions() {
        return 1 + contacts.size();
    }

    /** How many actions may follow a history, at least 1: what may always be done is to leave people alone. */
    int eligible(int history) {
        return eligible.count(history);
    }

    /** The action at a place, from 0, among those that may follow a history. */
    int action(int history, int place) {
        return eligible.action(history, place);
    }

    /** The reactions after which a journey goes on. */
    List<Integer> goingOn() {
        return goingOn;
    }

    /** What an action above 0 sends. */
    Contact contact(int action) {
        return contacts.get(action - 1);
    }

    /** Whether nothing can follow what is done after a history. */
    boolean isLast(int history) {
        return history >= firstOfLast;
    }

    /** What a contact and a reaction lead to; the end where no step can follow. */
    int after(int history, int action, int reaction) {
        int place = goingOn.indexOf(reaction);
        if (place < 0 || isLast(history)) {
            return histories;
        }
        return history * fan + (action - 1) * goingOn.size() + place + 1;
    }

    /** The history before, of one that is not the entry. */
    int parent(int history) {
        return (history - 1) / fan;
    }

    /** The action that led here from the history before. */
    int lastAction(int history) {
        return 1 + (history - 1) % fan / goingOn.size();
    }

    /** The reaction that led here from the history before. */
    int lastReaction(int history) {
        return goingOn.get((history - 1) % fan % goingOn.size());
    }

    /** The first step of the campaign that does what a policy chooses; empty for doing nothing. */
    Optional<CampaignStep> campaign(LearnedPolicy policy) {
        return campaign(policy, 0);
    }

    private Optional<CampaignStep> campaign(LearnedPolicy policy, int history) {
        int action = action(history, policy.row(0, history) - history * actions());
        if (action == STOP) {
            return Optional.empty();
        }
        Map<String, CampaignStep> on = new LinkedHashMap<>();
        for (int reaction : goingOn) {
            int next = after(history, action, reaction);
            if (next != histories) {
                campaign(policy, next)
                        .ifPresent(
                                step -> on.put(world.reactions().get(reaction).name(), step));
            }
        }
        return Optional.of(contact(action).step(world, on));
    }

    /** The start of a drawn campaign: its contacts, and to stop where it stops. */
    WarmStart start(StepTree drawn) {
        if (drawn.size() == 0) {
            return WarmStart.COLD;
        }
        int[] rows = new int[histories + 1];
        Arrays.fill(rows, LearnedPolicy.NONE);
        adopt(drawn, 0, 0, rows);
        return WarmStart.of(history -> rows[history]);
    }

    private void adopt(StepTree drawn, int node, int history, int[] rows) {
        int action = node == StepTree.NONE ? STOP : 1 + contacts.indexOf(drawn.contact(node));
        rows[history] = history * actions() + eligible.place(history, action);
        for (int reaction : action == STOP ? List.<Integer>of() : goingOn) {
            int next = after(history, action, reaction);
            if (next != histories) {
                adopt(drawn, drawn.child(node, reaction), next, rows);
            }
        }
    }
}
