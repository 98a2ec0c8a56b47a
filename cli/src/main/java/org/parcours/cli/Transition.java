package org.parcours.cli;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.parcours.model.TransitionCounts;

/** A counted transition by name; the end of a journey has the name of {@link TransitionCounts#endName}. */
record Transition(String state, String action, String next, int count) {
    /** The transitions with the largest counts, largest first; of equal ones those of earlier states first. */
    static List<Transition> largest(TransitionCounts counts, int most) {
        Comparator<int[]> smallest = Comparator.<int[]>comparingInt(place -> counts.count(place[2]))
                .thenComparing(Comparator.<int[]>comparingInt(place -> place[2]).reversed());
        PriorityQueue<int[]> kept = new PriorityQueue<>(smallest);
        for (int state = 0; state < counts.states().size(); state++) {
            for (int cell = counts.firstCell(state); cell < counts.lastCell(state); cell++) {
                for (int triple = counts.firstTriple(cell); triple < counts.lastTriple(cell); triple++) {
                    kept.add(new int[] {state, cell, triple});
                    if (kept.size() > most) {
                        kept.remove();
                    }
                }
            }
        }
        return kept.stream()
                .sorted(smallest.reversed())
                .map(place -> of(counts, place))
                .toList();
    }

    private static Transition of(TransitionCounts counts, int[] place) {
        int successor = counts.successor(place[2]);
        return new Transition(
                counts.states().name(place[0]),
                counts.actions().name(counts.action(place[1])),
                successor == counts.end() ? counts.endName() : counts.states().name(successor),
                counts.count(place[2]));
    }
}
