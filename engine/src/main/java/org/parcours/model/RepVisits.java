package org.parcours.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * A sales representative's year as a grid of 5 × 15 cells: face-to-face calls, e-mails, webinar and conference invitations,
 * and pauses of fifteen days, with ten failures and three successes among them.
 *
 * <p>Feedback (the environment reward of entering a cell) lies in (−5, 5): ±4.9 for success and failure, elsewhere drawn
 * evenly within ±0.5 of the kind's mean. A pause pays a control reward of 1 and a conference invitation one of −1: what
 * marketing wants and grudges. The published experiment never gave its layout; this one is drawn anew for each seed.
 */
public final class RepVisits {
    /** How many cells fail. */
    public static final int FAILURES = 10;

    /** How many cells succeed. */
    public static final int SUCCESSES = 3;

    private static final int ROWS = 5;
    private static final int COLUMNS = 15;
    private static final double OF_END = 4.9;

    private static final List<Kind> KINDS = List.of(
            new Kind("f2f", 0.3, 0),
            new Kind("email", 0, 0),
            new Kind("webinar", 0.1, 0),
            new Kind("conference", 0.4, -1),
            new Kind("pause", -0.2, 1));

    private record Kind(String name, double mean, double controlReward) {}

    private RepVisits() {}

    /** The layout of a seed. Its first cell is a face-to-face call, and the ends are never beside it. */
    public static GridWorld layout(Seed seed) {
        RandomStream random = new RandomStream(seed);
        List<GridWorld.Cell> cells = new ArrayList<>();
        for (int place = 0; place < ROWS * COLUMNS; place++) {
            Kind kind = KINDS.get(place == 0 ? 0 : random.nextInt(KINDS.size()));
            double reward = kind.mean + random.nextUniform() - 0.5;
            cells.add(new GridWorld.Cell(kind.name, Math.rint(100 * reward) / 100, kind.controlReward));
        }
        List<Integer> places = shuffled(random);
        for (int i = 0; i < FAILURES + SUCCESSES; i++) {
            boolean fails = i < FAILURES;
            cells.set(places.get(i), new GridWorld.Cell(fails ? "failure" : "success", fails ? -OF_END : OF_END, 0));
        }
        return new GridWorld(ROWS, COLUMNS, cells);
    }

    /** The places where a journey may end, in a random order: all but the first cell and its neighbours. */
    private static List<Integer> shuffled(RandomStream random) {
        List<Integer> places = new ArrayList<>();
        for (int place = 2; place < ROWS * COLUMNS; place++) {
            if (place != COLUMNS) {
                places.add(place);
            }
        }
        for (int i = places.size() - 1; i > 0; i--) {
            Collections.swap(places, i, random.nextInt(i + 1));
        }
        return places;
    }
}
