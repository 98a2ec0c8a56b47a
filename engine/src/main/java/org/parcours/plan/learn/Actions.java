package org.parcours.plan.learn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parcours.journey.Action;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.simulate.Contact;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.StepTree;
import org.parcours.simulate.World;

/**
 * The actions of a learner by number: 0 leaves people alone, then come the contacts that may be chosen anywhere, then
 * those that only the learner's start uses, because they wait in a way of their own.
 */
final class Actions {
    private final World world;
    private final List<Contact> contacts;
    private final int ordinary;

    Actions(World world, StepTree start) {
        this.world = world;
        Set<Contact> all = new LinkedHashSet<>(Contact.all(world));
        ordinary = 1 + all.size();
        for (int node = 0; node < start.size(); node++) {
            all.add(start.contact(node));
        }
        contacts = new ArrayList<>(all);
    }

    /** The actions that may be chosen after a history, in order: to stop, and the ordinary contacts that rules allow. */
    int[] eligible(ContactRules rules, RuleHistory history) {
        return IntStream.range(0, ordinary)
                .filter(action -> action == History.STOP || rules.allows(history, contact(action)))
                .toArray();
    }

    /** How many there are. */
    int known() {
        return 1 + contacts.size();
    }

    /** The number of a contact. */
    int of(Contact contact) {
        return 1 + contacts.indexOf(contact);
    }

    /** What an action above 0 sends. */
    Contact contact(int action) {
        return contacts.get(action - 1);
    }

    /** An action by its names; empty for leaving people alone. */
    Optional<Action> named(int action) {
        return action == History.STOP
                ? Optional.empty()
                : Optional.of(contact(action).action(world));
    }
}
