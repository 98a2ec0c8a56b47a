package org.parcours.simulate;

import java.util.List;
import java.util.Optional;
import org.parcours.simulate.Condition.Earlier;

/** A condition with names turned into positions, to be asked often. */
final class Matcher {
    private final boolean[][] contacts;
    private final Span steps;
    private final long after;
    private final Optional<Boolean> sameChannel;
    private final Optional<Boolean> sameMessage;
    /** By earlier count, channel and message: where the count stands in a state. */
    private final int[][][] counts;

    private final Span[] times;

    Matcher(World world, Condition condition, HistoryStates states) {
        requireKnown(world, condition);
        contacts = new boolean[world.channels().size()][world.messages().size()];
        for (int c = 0; c < contacts.length; c++) {
            for (int m = 0; m < contacts[c].length; m++) {
                contacts[c][m] = condition
                        .contact()
                        .accepts(world.channels().get(c), world.messages().get(m));
            }
        }
        steps = condition.steps();
        after = condition.after().stream()
                .mapToLong(name -> 1L << world.reaction(name))
                .sum();
        sameChannel = condition.sameChannel();
        sameMessage = condition.sameMessage();
        List<Earlier> earlier = condition.earlier();
        counts = new int[earlier.size()][contacts.length][];
        for (int i = 0; i < counts.length; i++) {
            for (int c = 0; c < contacts.length; c++) {
                counts[i][c] = new int[contacts[c].length];
                for (int m = 0; m < contacts[c].length; m++) {
                    counts[i][c][m] = states.position(earlier.get(i), c, m);
                }
            }
        }
        times = earlier.stream().map(Earlier::times).toArray(Span[]::new);
    }

    boolean matches(HistoryState state, int channel, int message) {
        int step = state.step();
        return contacts[channel][message]
                && steps.least() <= step
                && step <= steps.most()
                && comesAfter(state)
                && agrees(sameChannel, state, HistoryState.CHANNEL, channel)
                && agrees(sameMessage, state, HistoryState.MESSAGE, message)
                && counted(state, channel, message);
    }

    private boolean comesAfter(HistoryState state) {
        int reaction = state.fact(HistoryState.REACTION);
        return after == 0 || (reaction != HistoryState.NONE && (after >>> reaction & 1) == 1);
    }

    private static boolean agrees(Optional<Boolean> same, HistoryState state, int position, int now) {
        return same.isEmpty() || (state.step() > 1 && same.get() == (state.fact(position) == now));
    }

    private boolean counted(HistoryState state, int channel, int message) {
        for (int i = 0; i < counts.length; i++) {
            int count = state.fact(counts[i][channel][message]);
            if (count < times[i].least() || count > times[i].most()) {
                return false;
            }
        }
        return true;
    }

    private static void requireKnown(World world, Condition condition) {
        condition.contact().channels().forEach(world::channel);
        condition.contact().messages().forEach(world::message);
        for (Earlier earlier : condition.earlier()) {
            earlier.contact().channels().forEach(world::channel);
            earlier.contact().messages().forEach(world::message);
            earlier.reactions().forEach(world::reaction);
        }
    }
}
