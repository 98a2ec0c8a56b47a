package org.parcours.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.simulate.Condition.Earlier;

/**
 * The states of a world's customers, as few as its conditions allow: what no condition looks at is not part of a
 * state, and a count stops where no condition can tell a higher one from it.
 */
final class HistoryStates {
    private final World world;
    private final boolean keepsChannel;
    private final boolean keepsMessage;
    private final boolean keepsReaction;
    private final List<Earlier> counted = new ArrayList<>();
    private final List<Integer> caps = new ArrayList<>();
    private final List<boolean[]> counts = new ArrayList<>();

    HistoryStates(World world, List<Condition> conditions) {
        this.world = world;
        keepsChannel = conditions.stream()
                .anyMatch(condition -> condition.sameChannel().isPresent());
        keepsMessage = conditions.stream()
                .anyMatch(condition -> condition.sameMessage().isPresent());
        keepsReaction =
                conditions.stream().anyMatch(condition -> !condition.after().isEmpty());
        for (Condition condition : conditions) {
            condition.earlier().forEach(this::countForEveryContact);
        }
    }

    /** Where customers enter. */
    HistoryState start() {
        int[] facts = new int[HistoryState.COUNTS + counted.size()];
        Arrays.fill(facts, 1, HistoryState.COUNTS, HistoryState.NONE);
        facts[HistoryState.STEP] = 1;
        return new HistoryState(facts);
    }

    /** The state after one more step. */
    HistoryState after(HistoryState state, Contact contact, int reaction) {
        int[] facts = state.copyOfFacts();
        facts[HistoryState.STEP]++;
        facts[HistoryState.CHANNEL] = keepsChannel ? contact.channel() : HistoryState.NONE;
        facts[HistoryState.MESSAGE] = keepsMessage ? contact.message() : HistoryState.NONE;
        facts[HistoryState.REACTION] = keepsReaction ? reaction : HistoryState.NONE;
        int cell = cell(contact.channel(), contact.message(), reaction);
        for (int i = 0; i < counted.size(); i++) {
            int at = HistoryState.COUNTS + i;
            if (counts.get(i)[cell] && facts[at] < caps.get(i)) {
                facts[at]++;
            }
        }
        return new HistoryState(facts);
    }

    /** Where in a state's facts the count stands that answers for a contact. */
    int position(Earlier earlier, int channel, int message) {
        return HistoryState.COUNTS + counted.indexOf(plain(earlier, channel, message));
    }

    private Earlier plain(Earlier earlier, int channel, int message) {
        return earlier.counted(
                world.channels().get(channel).name(), world.messages().get(message));
    }

    private void countForEveryContact(Earlier earlier) {
        for (int c = 0; c < world.channels().size(); c++) {
            for (int m = 0; m < world.messages().size(); m++) {
                count(plain(earlier, c, m), earlier.times().cap());
            }
        }
    }

    private void count(Earlier earlier, int cap) {
        int known = counted.indexOf(earlier);
        if (known >= 0) {
            caps.set(known, Math.max(caps.get(known), cap));
            return;
        }
        counted.add(earlier);
        caps.add(cap);
        boolean[] cells = new boolean
                [world.channels().size()
                        * world.messages().size()
                        * world.reactions().size()];
        for (int c = 0; c < world.channels().size(); c++) {
            for (int m = 0; m < world.messages().size(); m++) {
                boolean contact = earlier.contact()
                        .accepts(world.channels().get(c), world.messages().get(m));
                for (int k = 0; k < world.reactions().size(); k++) {
                    cells[cell(c, m, k)] = contact
                            && (earlier.reactions().isEmpty()
                                    || earlier.reactions()
                                            .contains(world.reactions().get(k).name()));
                }
            }
        }
        counts.add(cells);
    }

    private int cell(int channel, int message, int reaction) {
        return (channel * world.messages().size() + message) * world.reactions().size() + reaction;
    }
}
