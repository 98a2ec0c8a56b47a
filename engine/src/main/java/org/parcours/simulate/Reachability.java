package org.parcours.simulate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a condition can hold anywhere in a world: a search over the few states that this one condition tells apart. */
public final class Reachability {
    private Reachability() {}

    /** Whether some journey within the world's depth meets the condition. */
    public static boolean canHold(World world, Condition condition) {
        HistoryStates states = new HistoryStates(world, List.of(condition));
        Matcher matcher = new Matcher(world, condition, states);
        Set<HistoryState> seen = new HashSet<>();
        Deque<HistoryState> open = new ArrayDeque<>();
        open.add(states.start());
        while (!open.isEmpty()) {
            HistoryState state = open.remove();
            for (int c = 0; c < world.channels().size(); c++) {
                for (int m = 0; m < world.messages().size(); m++) {
                    if (matcher.matches(state, c, m)) {
                        return true;
                    }
                    if (state.step() < world.timing().depth()) {
                        follow(world, states, state, new Contact(c, m, 1), seen, open);
                    }
                }
            }
        }
        return false;
    }

    private static void follow(
            World world,
            HistoryStates states,
            HistoryState state,
            Contact contact,
            Set<HistoryState> seen,
            Deque<HistoryState> open) {
        for (int k = 0; k < world.reactions().size(); k++) {
            if (!world.reactions().get(k).ends()) {
                HistoryState next = states.after(state, contact, k);
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
    }
}
